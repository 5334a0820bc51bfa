package dev.refract.augment.image.policy;

import dev.refract.augment.Stage;
import dev.refract.augment.policy.StageSampling;
import dev.refract.declare.Param;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Two lists of steps, each applied to its own copy of the image; the steps of the policy are the first list,
 * then the second.
 *
 * @param foreground at least one step
 * @param background empty for the unchanged image
 */
public record Branches(
        @Param(doc = "The first list; steps that would move labeled objects are skipped.", example = "[grayscale]")
        List<Stage> foreground,

        @Param(doc = "The second list; empty for the unchanged image.", def = "[]")
        List<Stage> background) {
    public Branches {
        foreground = StageSampling.atLeastOne(foreground);
        background = List.copyOf(background);
    }

    /** The steps of both. */
    List<Stage> steps() {
        return Stream.concat(foreground.stream(), background.stream()).toList();
    }

    /** The same with each list changed. */
    Branches map(UnaryOperator<List<Stage>> change) {
        return new Branches(change.apply(foreground), change.apply(background));
    }

    /** The positions in {@link #steps} of a branch, all of them; 0 is the foreground. */
    int[] positions(int branch) {
        return branch == 0
                ? ImagePolicy.all(0, foreground.size())
                : ImagePolicy.all(foreground.size(), background.size());
    }
}
