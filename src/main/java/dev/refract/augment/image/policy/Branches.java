package dev.refract.augment.image.policy;

import dev.refract.augment.Stage;
import dev.refract.augment.policy.StageSampling;
import dev.refract.declare.Param;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Two lists of steps, each with an image to itself; as steps of one policy the second follows the first.
 *
 * @param foreground at least one
 * @param background none for the image as it is
 */
public record Branches(
        @Param(doc = "The first list; what would move labeled objects is left out.", example = "[grayscale]")
        List<Stage> foreground,

        @Param(doc = "The second list; the image as it is when empty.", def = "[]")
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
