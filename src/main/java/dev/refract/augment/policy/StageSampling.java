package dev.refract.augment.policy;

import dev.refract.augment.Stage;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/** What the policies have in common: checking their steps and drawing among them. */
public final class StageSampling {
    static final String COPIES_DOC =
            "Copies of each original, where neither balance nor augment.copies decides; 1 if left out.";

    private StageSampling() {}

    /** A copy of {@code steps}, which must have an entry. */
    public static List<Stage> atLeastOne(List<Stage> steps) {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("steps must have at least one entry, found none");
        }
        return List.copyOf(steps);
    }

    /** Removes one position from the first {@code left} of {@code open}, drawn by weight, and returns it. */
    static int takeWeighted(List<Stage> steps, int[] open, int left, UniformRandomProvider random) {
        double sum = 0;
        for (int i = 0; i < left; i++) {
            sum += steps.get(open[i]).weight();
        }
        double mark = random.nextDouble() * sum;
        int chosen = 0;
        while (chosen < left - 1 && mark >= steps.get(open[chosen]).weight()) {
            mark -= steps.get(open[chosen]).weight();
            chosen++;
        }
        int taken = open[chosen];
        System.arraycopy(open, chosen + 1, open, chosen, left - chosen - 1);
        return taken;
    }

    /** Positions drawn by weight, each draw for itself. */
    static int[] withReplacement(List<Stage> steps, int count, UniformRandomProvider random) {
        double sum = steps.stream().mapToDouble(Stage::weight).sum();
        int[] drawn = new int[count];
        for (int i = 0; i < count; i++) {
            double mark = random.nextDouble() * sum;
            int chosen = 0;
            while (chosen < steps.size() - 1 && mark >= steps.get(chosen).weight()) {
                mark -= steps.get(chosen).weight();
                chosen++;
            }
            drawn[i] = chosen;
        }
        return drawn;
    }
}
