package dev.refract.augment.image.policy;

import dev.refract.augment.Stage;
import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.step.ImageStep;
import dev.refract.augment.image.step.Warp;
import dev.refract.augment.image.warp.Homography;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.augment.image.warp.Placement;
import dev.refract.augment.policy.StageSampling;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;

/** Runs steps and resizes to the size before them; labels follow. */
@Named(id = "keep_size", doc = "Runs the steps, then resizes to the size before them.")
public record KeepSize(
        @Param(doc = "The steps.", shorthand = true, example = "[random_resized_crop]")
        List<Stage> steps,

        @Param(doc = "How values between pixels are interpolated.", def = "linear")
        Interpolation interpolation)
        implements SequentialBranchingPolicy {
    public KeepSize {
        steps = StageSampling.atLeastOne(steps);
    }

    @Override
    public KeepSize map(UnaryOperator<List<Stage>> change) {
        return new KeepSize(change.apply(steps), interpolation);
    }

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(interpolation));
    }

    /** The step that resizes back to the size at the branch start. */
    public record Drawn(Interpolation interpolation) implements SingleBranch {
        @Override
        public Raster joinBranches(Raster whole, List<Raster> made) {
            return made.get(0).copy();
        }

        @Override
        public boolean movesLabels() {
            return true;
        }

        @Override
        public Optional<ImageStep> finalStep(int width, int height) {
            return Optional.of(new ResizeBack(width, height, interpolation));
        }
    }

    /** Resizes to this size. */
    private record ResizeBack(int width, int height, Interpolation interpolation) implements Warp {
        @Override
        public Placement place(int fromWidth, int fromHeight) {
            Homography scaling = Homography.scaling((double) width / fromWidth, (double) height / fromHeight);
            return Placement.covering(fromWidth, fromHeight, scaling, width, height, interpolation);
        }
    }
}
