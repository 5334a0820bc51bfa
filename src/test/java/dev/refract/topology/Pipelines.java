package dev.refract.topology;

import dev.refract.augment.Stage;
import dev.refract.gate.Gate;
import dev.refract.spec.Augment;
import dev.refract.spec.Limits;
import dev.refract.spec.Pipeline;
import dev.refract.spec.Sinks;
import dev.refract.spec.Source;
import dev.refract.spec.Splitting;
import dev.refract.split.Grouping;
import java.util.List;
import java.util.Optional;

/** Pipelines for tests: everything in training, no balance, no steps, unless said otherwise. */
record Pipelines(Splitting split, Optional<Integer> copies, List<Stage> steps, List<Gate> gates, Limits limits) {
    static final Splitting ALL_TRAIN = new Splitting(new Grouping.ByGroup(), 1, 0, 0);
    static final Limits LIMITS = new Limits(1_000_000, 0.5, 1000);

    static Pipelines copying(int copies) {
        return new Pipelines(ALL_TRAIN, Optional.of(copies), List.of(), List.of(), LIMITS);
    }

    Pipelines with(Splitting other) {
        return new Pipelines(other, copies, steps, gates, limits);
    }

    Pipelines with(Limits other) {
        return new Pipelines(split, copies, steps, gates, other);
    }

    Pipelines with(List<Stage> otherSteps, List<Gate> otherGates) {
        return new Pipelines(split, copies, otherSteps, otherGates, limits);
    }

    Pipeline build() {
        return new Pipeline(
                "rig",
                1,
                7,
                new Source("in", true),
                split,
                Optional.empty(),
                new Augment(true, copies, 3, steps),
                gates,
                List.of(),
                new Sinks("train", "validation", "test", "rejected"),
                limits);
    }
}
