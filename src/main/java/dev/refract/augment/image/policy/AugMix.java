package dev.refract.augment.image.policy;

import dev.refract.augment.BranchingPolicy;
import dev.refract.augment.Stage;
import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.raster.FloatImage;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.raster.RasterConversion;
import dev.refract.augment.image.step.ImageBranchStart;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Blends several short chains of operations with one another and with the image: Hendrycks et al., "AugMix",
 * ICLR 2020, with uniformly drawn shares (its alpha of 1). The chains skip steps that would move labeled
 * objects.
 */
@Named(id = "aug_mix", doc = "Blends several short chains of operations with the image (AugMix).")
public record AugMix(
        @Param(doc = "Strength of the operations, from 1 to 10.", def = "3", min = 1, max = 10)
        int severity,

        @Param(doc = "Number of chains.", def = "3", min = 1, max = 32)
        int mixtureWidth,

        @Param(doc = "Operations in a chain; -1 draws 1 to 3.", def = "-1", min = -1, max = 32)
        int chainDepth)
        implements BranchingPolicy<ImageFacts>, ImagePolicy {

    private static final int DEEPEST = 3;
    private static final double STRONGEST = 10;

    @Override
    public List<Stage> steps() {
        return MagnitudeSpace.RAND_AUGMENT_OPS.stream()
                .map(op -> MagnitudeSpace.RAND.upTo(op, severity / STRONGEST))
                .toList();
    }

    @Override
    public AugMix map(UnaryOperator<List<Stage>> change) {
        return this;
    }

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        double[] drawn = new double[mixtureWidth];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = -StrictMath.log(1 - random.nextDouble());
        }
        double sum = Arrays.stream(drawn).sum();
        List<Double> shares = Arrays.stream(drawn)
                .mapToObj(one -> sum > 0 ? one / sum : 1.0 / drawn.length)
                .toList();
        return Optional.of(new Drawn(shares, random.nextDouble()));
    }

    @Override
    public int[] selectIn(int branch, UniformRandomProvider random) {
        int depth = chainDepth < 0 ? 1 + random.nextInt(DEEPEST) : chainDepth;
        return IntStream.range(0, depth)
                .map(i -> random.nextInt(MagnitudeSpace.RAND_AUGMENT_OPS.size()))
                .toArray();
    }

    /**
     * Drawn shares.
     *
     * @param shares weights of the chains, with sum 1
     * @param share weight of all chains together; the original image has the rest
     */
    public record Drawn(List<Double> shares, double share) implements ImageBranchStart {
        public Drawn {
            shares = List.copyOf(shares);
        }

        @Override
        public int branches() {
            return shares.size();
        }

        @Override
        public Raster beginBranch(Raster whole, int branch) {
            return whole.copy();
        }

        @Override
        public Raster joinBranches(Raster whole, List<Raster> made) {
            return whole.withColor(own -> {
                try (Mat sum = FloatImage.of(own)) {
                    sum.convertTo(sum, sum.type(), 1 - share, 0);
                    for (int i = 0; i < made.size(); i++) {
                        try (Raster chain = RasterConversion.like(whole, made.get(i));
                                Mat levels = FloatImage.of(chain.color())) {
                            opencv_core.scaleAdd(levels, share * shares.get(i), sum, sum);
                        }
                    }
                    return Mats.made(to -> FloatImage.write(sum, own, to));
                }
            });
        }
    }
}
