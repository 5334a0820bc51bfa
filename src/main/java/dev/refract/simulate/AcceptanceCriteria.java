package dev.refract.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The acceptance criteria of the balance, stated for the five scenarios, a uniform target and a
 * stream of 100,000 records. What cannot be seen on one stream is not here: several partitions, and
 * replay after a crash.
 *
 * <p>S5 has no bound on the distance without a reservoir to draw from, because none can be held: a window
 * of 2,000 samples that falls into 5,000 records without the scarce class has none of it. With pull the
 * bound is what one record may be drawn: 50 records a burst, 20 times each, are 1,000 samples, which lasts
 * for two fifths of the silence at volume 1.
 */
public final class AcceptanceCriteria {
    private static final double WINDOW = .03;
    private static final double KEPT = .99;
    private static final double VOLUME = .02;
    private static final double IMBALANCE = 1.1;
    private static final int SETTLED = 10_000;
    private static final int RECOVERY = 5_000;
    private static final int RECOVERY_WITH_PULL = 500;

    private final List<Criterion> criteria = new ArrayList<>();

    private AcceptanceCriteria() {}

    /**
     * One criterion and what was measured for it.
     *
     * @param what was measured
     * @param value as measured; infinite for a recovery that never came
     * @param bound it must not exceed, or fall below
     * @param atLeast whether the bound is the least value, not the largest
     */
    public record Criterion(String what, double value, double bound, boolean atLeast) {
        /** Whether the bound holds. */
        public boolean met() {
            return atLeast ? value >= bound : value <= bound;
        }
    }

    /** The criteria of {@code scenario}. */
    public static List<Criterion> of(Scenario scenario, Simulation run) {
        AcceptanceCriteria accept = new AcceptanceCriteria();
        int start = run.stream().event().isPresent() ? run.stream().event().getAsInt() + SETTLED : 0;
        if (scenario != Scenario.S5) {
            String since = start == 0 ? "" : ", 10,000 records after the change";
            accept.atMost("mean window distance" + since, run.meter().distanceFrom(start), WINDOW);
        }
        if (scenario == Scenario.S3) {
            boolean pulls = run.rules().topUp().isPresent();
            OptionalInt recovery = run.meter().recovery();
            accept.atMost(
                    "records until recovery" + (pulls ? ", with pull" : ", without pull"),
                    recovery.isPresent() ? recovery.getAsInt() : Double.POSITIVE_INFINITY,
                    pulls ? RECOVERY_WITH_PULL : RECOVERY);
        }
        accept.atMost(
                "copies of one record at once",
                run.meter().burst(),
                run.rules().credit().maxCopies());
        if (scenario == Scenario.S1 || scenario == Scenario.S2 || scenario == Scenario.S4) {
            accept.atLeast("rare originals kept", run.sampler().outcome().keptShare(), KEPT);
        }
        if (scenario != Scenario.S5) {
            accept.atMost("volume off by", Math.abs(run.volumeKept() - 1), VOLUME);
        }
        if (scenario != Scenario.S4 && scenario != Scenario.S5) {
            accept.atMost("imbalance ratio of all output", run.meter().out().imbalanceRatio(), IMBALANCE);
        }
        return List.copyOf(accept.criteria);
    }

    private void atMost(String what, double value, double bound) {
        criteria.add(new Criterion(what, value, bound, false));
    }

    private void atLeast(String what, double value, double bound) {
        criteria.add(new Criterion(what, value, bound, true));
    }
}
