package dev.refract.topology;

import dev.refract.balance.EpochLog;
import dev.refract.balance.Mode;
import dev.refract.copies.Plan;
import dev.refract.spec.Balance;
import dev.refract.spec.Pipeline;
import java.util.Optional;

/** Where a run's epochs come from. */
public sealed interface EpochSource {

    /** Nowhere: there is no balance, or every partition is balanced on its own. */
    record None() implements EpochSource {}

    /** The run itself: tasks tell their tallies and are told the epochs assembled from them. */
    record Live(EpochTopics topics, Mode.Shared mode) implements EpochSource {}

    /** An earlier run's log: every decision is made under the epoch that it was made under then. */
    record Pinned(EpochLog log) implements EpochSource {}

    /** What the pipeline asks for. */
    static EpochSource of(Pipeline pipeline) {
        Optional<Mode> mode = pipeline.balance().map(Balance::mode);
        return mode.isPresent() && mode.get() instanceof Mode.Shared shared
                ? new Live(EpochTopics.of(pipeline), shared)
                : new None();
    }

    /**
     * The log, instead of what the pipeline asks for.
     *
     * @throws PinnedEpochsException when the log is not of this pipeline, or the pipeline shares nothing
     */
    static EpochSource pinned(Plan plan, EpochLog log) {
        if (of(plan.pipeline()) instanceof None) {
            throw new PinnedEpochsException(
                    "only a pipeline with balance.mode shared has epochs; found an epoch log for a pipeline without");
        }
        if (!log.digest().equals(plan.digest())) {
            throw new PinnedEpochsException("the epoch log is of pipeline " + log.digest() + ", but this one is "
                    + plan.digest() + ": run it with the file that it was recorded with");
        }
        return new Pinned(log);
    }
}
