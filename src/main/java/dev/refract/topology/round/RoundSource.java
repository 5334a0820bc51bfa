package dev.refract.topology.round;

import dev.refract.balance.rounds.RoundLog;
import dev.refract.balance.rules.BalanceMode;
import dev.refract.copies.Plan;
import dev.refract.spec.Balance;
import dev.refract.spec.Pipeline;
import java.util.Optional;

/** Where the rounds of a run come from. */
public sealed interface RoundSource {

    /** Nowhere: there is no balance, or every partition is balanced on its own. */
    record None() implements RoundSource {}

    /** The run itself: tasks send their counts and receive the rounds made from them. */
    record Live(RoundTopics topics, BalanceMode.Shared mode) implements RoundSource {}

    /** The log of an earlier run: every decision is made under the round of that run. */
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
                    "only a pipeline with balance.mode: shared has rounds; this one has none, so run it without --pin-rounds");
        }
        if (!log.digest().equals(plan.digest())) {
            throw new PinnedRoundsException("the round log is of pipeline " + log.digest() + ", but this one is "
                    + plan.digest() + ": run the pipeline file that recorded it");
        }
        return new Pinned(log);
    }
}
