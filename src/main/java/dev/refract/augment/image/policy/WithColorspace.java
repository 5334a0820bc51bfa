package dev.refract.augment.image.policy;

import dev.refract.augment.Stage;
import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.raster.ColourSpace;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.policy.Steps;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;

/** Runs steps on the image in another colour space, whose channels they take for blue, green and red. */
@Named(id = "with_colorspace", doc = "Runs the steps in another colour space and converts back.")
public record WithColorspace(
        @Param(doc = "The colour space.", def = "hsv") ColourSpace toColorspace,

        @Param(doc = "The steps.", example = "[{channel_shift: {red_range: [0.1, 0.2]}}]")
        List<Stage> steps)
        implements EnclosingAll {
    public WithColorspace {
        steps = Steps.atLeastOne(steps);
    }

    @Override
    public WithColorspace map(UnaryOperator<List<Stage>> change) {
        return new WithColorspace(toColorspace, change.apply(steps));
    }

    @Override
    public Optional<There> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new There(toColorspace));
    }

    /** The space that is gone to. */
    public record There(ColourSpace space) implements OneBranch {
        @Override
        public Raster begin(Raster whole, int branch) {
            return whole.withColour(space::of);
        }

        @Override
        public Raster join(Raster whole, List<Raster> made) {
            return made.get(0).withColour(space::back);
        }

        @Override
        public boolean moves() {
            return true;
        }
    }
}
