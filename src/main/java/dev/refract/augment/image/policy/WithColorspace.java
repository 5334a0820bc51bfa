package dev.refract.augment.image.policy;

import dev.refract.augment.Stage;
import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.raster.ColorConversion;
import dev.refract.augment.image.raster.ColorSpace;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.policy.StageSampling;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;

/** Runs the steps in another color space; they see its channels as red, green and blue, in this order. */
@Named(
        id = "with_colorspace",
        doc =
                "Runs the steps in another color space, whose channels they see as red, green and blue, and converts back.")
public record WithColorspace(
        @Param(doc = "The color space.", def = "hsv") ColorSpace toColorspace,

        @Param(doc = "The steps.", example = "[{channel_shift: {red_range: [0.1, 0.2]}}]")
        List<Stage> steps)
        implements SequentialBranchingPolicy {
    public WithColorspace {
        steps = StageSampling.atLeastOne(steps);
    }

    @Override
    public WithColorspace map(UnaryOperator<List<Stage>> change) {
        return new WithColorspace(toColorspace, change.apply(steps));
    }

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(toColorspace));
    }

    /** The color space of the branch. */
    public record Drawn(ColorSpace space) implements SingleBranch {
        @Override
        public Raster beginBranch(Raster whole, int branch) {
            return whole.withColor(new ColorConversion(space)::asRead);
        }

        @Override
        public Raster joinBranches(Raster whole, List<Raster> made) {
            return made.get(0).withColor(new ColorConversion(space)::backFromRead);
        }

        @Override
        public boolean movesLabels() {
            return true;
        }
    }
}
