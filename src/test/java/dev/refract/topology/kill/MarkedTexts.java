package dev.refract.topology.kill;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Augmented;
import dev.refract.augment.Draft;
import dev.refract.augment.Facts;
import dev.refract.augment.Medium;
import dev.refract.augment.Operations;
import dev.refract.augment.Step;
import dev.refract.augment.Subject;
import dev.refract.augment.text.TextMedium;
import dev.refract.augment.view.Presentation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.sample.Kind;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The smallest medium there can be: texts that a drawn number is appended to. Each copy takes its time
 * and is announced on standard output, so that a kill can be placed in the midst of a transaction.
 */
final class MarkedTexts implements Operations {
    @Override
    public Kind kind() {
        return Kind.TEXT;
    }

    @Override
    public List<Class<? extends Augmentation<?>>> operations() {
        return List.of(MarkText.class);
    }

    @Override
    public List<Class<? extends Medium>> media() {
        return List.of(Marked.class);
    }

    record NoFacts() implements Facts {}

    record Mark(long number) implements Step {}

    @Named(id = "mark_text", doc = "Appends a drawn number.")
    record MarkText(
            @Param(doc = "Microseconds that a copy takes.", def = "50")
            int pause,

            @Param(doc = "Announce a copy on standard output.", def = "false")
            boolean announce)
            implements Augmentation<NoFacts> {
        @Override
        public Kind kind() {
            return Kind.TEXT;
        }

        @Override
        public Optional<Mark> draw(NoFacts facts, UniformRandomProvider random) {
            LockSupport.parkNanos(pause * 1000L);
            if (announce) {
                System.out.println("copy");
            }
            return Optional.of(new Mark(random.nextLong()));
        }
    }

    @Named(id = "marked", doc = "Texts to be marked.")
    record Marked() implements Medium {
        @Override
        public Kind kind() {
            return Kind.TEXT;
        }

        @Override
        public Presentation presentation() {
            return TextMedium.DEFAULT.presentation();
        }

        @Override
        public Subject open(Payload payload, Label label) {
            return () -> new MarkedDraft((Payload.Text) payload, label);
        }
    }

    private static final class MarkedDraft implements Draft {
        private final StringBuilder text;
        private final Label label;

        MarkedDraft(Payload.Text payload, Label label) {
            this.text = new StringBuilder(payload.text());
            this.label = label;
        }

        @Override
        public NoFacts facts() {
            return new NoFacts();
        }

        @Override
        public void apply(Step step) {
            text.append(' ').append(((Mark) step).number());
        }

        @Override
        public double distance() {
            return 1;
        }

        @Override
        public Augmented finish() {
            return new Augmented(new Payload.Text(text.toString()), label);
        }
    }
}
