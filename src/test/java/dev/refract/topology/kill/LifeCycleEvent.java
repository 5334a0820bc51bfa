package dev.refract.topology.kill;

import dev.refract.random.Address;
import dev.refract.sample.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A step in the life of a sample, at its place among those of all others.
 *
 * @param at orders the events; of one sample, each is later than the one before
 */
record LifeCycleEvent(int sample, Step step, double at) {

    /** What happens to a sample, in this order; a sample goes as many steps as its number modulo five says, and one. */
    enum Step {
        UNLABELED,
        LABELED,
        /** The same content again. */
        REPEATED,
        CORRECTED,
        DELETED
    }

    String id() {
        return "s" + sample;
    }

    /** Whether the content of this step stands in the end: nothing of its sample is published or deleted later. */
    boolean isLastPublished() {
        return switch (last(sample)) {
            case UNLABELED, DELETED -> false;
            case LABELED, REPEATED -> step == Step.LABELED;
            case CORRECTED -> step == Step.CORRECTED;
        };
    }

    /** The last step of a sample. */
    static Step last(int sample) {
        return Step.values()[sample % Step.values().length];
    }

    Label label() {
        return switch (step) {
            case UNLABELED -> Label.NONE;
            case LABELED, REPEATED -> Label.of("first");
            case CORRECTED, DELETED -> Label.of("second");
        };
    }

    /** The lives of so many samples, shuffled into one another. */
    static List<LifeCycleEvent> of(int samples) {
        List<LifeCycleEvent> events = new ArrayList<>();
        for (int i = 0; i < samples; i++) {
            double at = Address.of(7, "life", "s" + i).uniform();
            for (Step step : Step.values()) {
                if (step.compareTo(last(i)) <= 0) {
                    events.add(new LifeCycleEvent(i, step, at));
                    at += 0.5 * Address.of(7, step.name(), "s" + i).uniform();
                }
            }
        }
        events.sort(Comparator.comparingDouble(LifeCycleEvent::at));
        return events;
    }
}
