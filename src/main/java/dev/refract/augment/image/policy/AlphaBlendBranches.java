package dev.refract.augment.image.policy;

import dev.refract.augment.BranchingPolicy;
import dev.refract.augment.Stage;
import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.raster.FloatImage;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Address;
import dev.refract.random.Range;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/** Blends the results of two lists of steps, with one share for the image or one for each pixel. */
@Named(id = "alpha_blend_branches", doc = "Blends the results of two lists of steps.")
public record AlphaBlendBranches(
        @Param(doc = "Share of the first list's result.", def = "[0, 1]", min = 0, max = 1)
        Range factorRange,

        @Param(doc = "Whether the share is drawn for each pixel.", def = "false")
        boolean elementwise,

        @Param(doc = "What is blended.", inline = true) Branches branches)
        implements BranchingPolicy<ImageFacts>, ImagePolicy {
    @Override
    public List<Stage> steps() {
        return branches.steps();
    }

    @Override
    public AlphaBlendBranches map(UnaryOperator<List<Stage>> change) {
        return new AlphaBlendBranches(factorRange, elementwise, branches.map(change));
    }

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(
                elementwise
                        ? new Drawn(factorRange.low(), factorRange.high(), true, random.nextLong())
                        : Drawn.even(factorRange.draw(random)));
    }

    @Override
    public int[] selectIn(int branch, UniformRandomProvider random) {
        return branches.positions(branch);
    }

    /** Drawn shares of the first branch, between {@code low} and {@code high}. */
    public record Drawn(double low, double high, boolean elementwise, long seed) implements BlendedBranches {
        static Drawn even(double share) {
            return new Drawn(share, share, false, 0);
        }

        @Override
        public Mat share(int width, int height) {
            UniformRandomProvider random = new Address(seed, 0).generator();
            Range range = new Range(low, high);
            float[] shares = new float[width * height];
            for (int i = 0; i < shares.length; i++) {
                shares[i] = (float) (elementwise ? range.draw(random) : low);
            }
            return FloatImage.map(shares, width, height);
        }
    }
}
