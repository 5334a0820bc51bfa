package dev.refract.topology;

import dev.refract.augment.Stage;
import dev.refract.declare.Declaration;
import dev.refract.gate.Gate;
import dev.refract.spec.Augment;
import dev.refract.spec.Balance;
import dev.refract.spec.Limits;
import dev.refract.spec.Pipeline;
import dev.refract.spec.Revisions;
import dev.refract.spec.Sinks;
import dev.refract.spec.Source;
import dev.refract.spec.SplitRatios;
import dev.refract.spec.Tombstones;
import dev.refract.spec.yaml.DeclaredFamilies;
import dev.refract.spec.yaml.DefaultRecords;
import dev.refract.spec.yaml.PipelineFile;
import dev.refract.split.Grouping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Pipelines for tests: everything in training, no steps and no spread unless said otherwise. */
public record Pipelines(
        SplitRatios split,
        Optional<Balance> balance,
        Optional<Integer> copies,
        List<Stage> steps,
        List<Gate> gates,
        Limits limits,
        int spread) {
    static final SplitRatios ALL_TRAIN = new SplitRatios(new Grouping.ByGroup(), 1, 0, 0);
    static final Limits LIMITS = new Limits(1_000_000, 0.5, 1000, 1000, 15_000, 8_000_000_000L, 60_000);

    public static Pipelines copying(int copies) {
        return new Pipelines(ALL_TRAIN, Optional.empty(), Optional.of(copies), List.of(), List.of(), LIMITS, 0);
    }

    /** Balance with all its defaults: uniform, same volume, at most 20 copies in the mean. */
    public static Pipelines balanced() {
        Balance defaults = new DefaultRecords(DeclaredFamilies.load()).of(Declaration.of(Balance.class));
        return new Pipelines(ALL_TRAIN, Optional.of(defaults), Optional.empty(), List.of(), List.of(), LIMITS, 0);
    }

    /** The same balance, which also draws on earlier records. */
    Pipelines pulling() {
        return balancing("{top_up: {}}");
    }

    /** The same balance, over all partitions together. */
    public Pipelines sharing(int every) {
        return balancing("{mode: {shared: {count_interval: " + every + "}}}");
    }

    private Pipelines balancing(String written) {
        Balance with = PipelineFile.reader()
                .parse(Path.of("balancing.yaml"), """
                    pipeline: balancing
                    source: {topic: in}
                    balance: %s
                    sink: {train: train, validation: validation, test: test, rejected: rejected}
                    """.formatted(written))
                .orElseThrow()
                .balance()
                .orElseThrow();
        return new Pipelines(split, Optional.of(with), copies, steps, gates, limits, spread);
    }

    Pipelines with(SplitRatios other) {
        return new Pipelines(other, balance, copies, steps, gates, limits, spread);
    }

    Pipelines with(Limits other) {
        return new Pipelines(split, balance, copies, steps, gates, other, spread);
    }

    Pipelines with(List<Stage> otherSteps, List<Gate> otherGates) {
        return new Pipelines(split, balance, copies, otherSteps, otherGates, limits, spread);
    }

    /** Copies leave within so many records, and not right behind their original. */
    public Pipelines spreading(int records) {
        return new Pipelines(split, balance, copies, steps, gates, limits, records);
    }

    public Pipeline build() {
        return new Pipeline(
                "rig",
                1,
                7,
                new Source("in", true, Revisions.REFUSE, Tombstones.IGNORE),
                split,
                balance,
                new Augment(true, copies, 3, Optional.of(spread), steps),
                gates,
                List.of(),
                new Sinks("train", "validation", "test", "rejected", Optional.empty(), Optional.empty(), false),
                limits);
    }
}
