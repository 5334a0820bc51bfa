package dev.refract.topology;

import dev.refract.balance.rounds.RoundLog;
import dev.refract.balance.rules.BalanceMode;
import dev.refract.copies.Plan;
import dev.refract.spec.Balance;
import dev.refract.spec.Pipeline;
import java.util.Optional;

/** Where a run's rounds come from. */
public sealed interface RoundSource {

    /** Nowhere: there is no balance, or every partition is balanced on its own. */
    record None() implements RoundSource {}

    /** The run itself: tasks report their counts and receive the rounds assembled from them. */
    record Live(RoundTopics topics, BalanceMode.Shared mode) implements RoundSource {}

    /** An earlier run's log: every decision is made under the round that it was made under then. */
    record Pinned(RoundLog log) implements RoundSource {}

    /** What the pipeline asks for. */
    static RoundSource of(Pipeline pipeline) {
        Optional<BalanceMode> mode = pipeline.balance().map(Balance::mode);
        return mode.isPresent() && mode.get() instanceof BalanceMode.Shared shared
                ? new Live(RoundTopics.of(pipeline), shared)
                : new None();
    }

    /**
     * The log, instead of what the pipeline asks for.
     *
     * @throws PinnedRoundsException when the log is not of this pipeline, or the pipeline shares nothing
     */
    static RoundSource pinned(Plan plan, RoundLog log) {
        if (of(plan.pipeline()) instanceof None) {
            throw new PinnedRoundsException(
                    "only a pipeline with balance.mode shared has rounds; found a round log for a pipeline without");
        }
        if (!log.digest().equals(plan.digest())) {
            throw new PinnedRoundsException("the round log is of pipeline " + log.digest() + ", but this one is "
                    + plan.digest() + ": run it with the file that it was recorded with");
        }
        return new Pinned(log);
    }
}
