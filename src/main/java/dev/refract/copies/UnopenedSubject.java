package dev.refract.copies;

import dev.refract.augment.Augmented;
import dev.refract.augment.Draft;
import dev.refract.augment.Facts;
import dev.refract.augment.Step;
import dev.refract.augment.Subject;

/** A payload without steps: its copies are duplicates, so it is not decoded. */
record UnopenedSubject(Augmented content) implements Subject {
    @Override
    public Draft draft() {
        return new Duplicate(content);
    }

    private record Duplicate(Augmented content) implements Draft {
        @Override
        public Facts facts() {
            throw new IllegalStateException("nothing is drawn for a payload that is not opened");
        }

        @Override
        public void apply(Step step) {
            throw new IllegalStateException("nothing is applied to a payload that is not opened");
        }

        @Override
        public double distance() {
            return 0;
        }

        @Override
        public Augmented finish() {
            return content;
        }
    }
}
