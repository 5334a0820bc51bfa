package dev.refract.topology.work;

import dev.refract.augment.Augmented;
import dev.refract.augment.Draft;
import dev.refract.augment.Facts;
import dev.refract.augment.MixingStep;
import dev.refract.augment.Partner;
import dev.refract.augment.Step;
import dev.refract.augment.Subject;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * A subject whose drafts end between two steps once their thread is interrupted.
 *
 * @param subject stays its owner's
 */
record InterruptibleSubject(Subject subject) implements Subject {
    @Override
    public Draft draft() {
        look();
        return new Interruptible(subject.draft());
    }

    @Override
    public long bytes() {
        return subject.bytes();
    }

    private static void look() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the work took too long");
        }
    }

    private record Interruptible(Draft draft) implements Draft {
        @Override
        public Facts facts() {
            look();
            return draft.facts();
        }

        @Override
        public void apply(Step step) {
            look();
            draft.apply(step);
        }

        @Override
        public void mix(MixingStep step, List<Partner> partners) {
            look();
            draft.mix(step, partners);
        }

        @Override
        public boolean accepts(Step step) {
            return draft.accepts(step);
        }

        @Override
        public double distance() {
            return draft.distance();
        }

        @Override
        public Augmented finish() {
            look();
            return draft.finish();
        }

        @Override
        public void close() {
            draft.close();
        }
    }
}
