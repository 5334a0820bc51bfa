package dev.refract.augment.image.weather;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Address;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/** Patches of gravel: many small light and dark grains. */
@Named(id = "gravel", doc = "Adds patches of gravel.")
public record Gravel(
        @Param(doc = "Number of patches.", def = "[2, 4]", min = 1, max = 1000)
        IntRange numPatchesRange,

        @Param(doc = "Side of a patch, as a share of the shorter side.", def = "[0.15, 0.35]", min = 0.01, max = 1)
        Range patchSizeRange,

        @Param(doc = "Upper limit of the region with patches, as a share of the height.", def = "0.4", min = 0, max = 1)
        double roiTop)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        List<Patch> patches = new ArrayList<>();
        for (int left = numPatchesRange.draw(random); left > 0; left--) {
            patches.add(new Patch(
                    random.nextDouble(), roiTop + (1 - roiTop) * random.nextDouble(), patchSizeRange.draw(random)));
        }
        return Optional.of(new Drawn(patches, random.nextLong()));
    }

    /** A patch centered at (x, y), as shares of the sides; its size is a share of the shorter side. */
    public record Patch(double x, double y, double size) {}

    /** Drawn patches; the seed determines the grains. */
    public record Drawn(List<Patch> patches, long seed) implements Filter {
        private static final int GRAINS = 80;

        public Drawn {
            patches = List.copyOf(patches);
        }

        @Override
        public void filter(Mat from, Mat to) {
            UniformRandomProvider random = new Address(seed, 0).generator();
            double shorter = Math.min(from.cols(), from.rows());
            try (OpacityLayer light = OpacityLayer.of(from);
                    OpacityLayer dark = OpacityLayer.of(from)) {
                for (Patch patch : patches) {
                    for (int i = 0; i < GRAINS; i++) {
                        double x = patch.x() * from.cols() + (random.nextDouble() - 0.5) * patch.size() * shorter;
                        double y = patch.y() * from.rows() + (random.nextDouble() - 0.5) * patch.size() * shorter;
                        double radius = patch.size() * shorter * (0.01 + 0.04 * random.nextDouble());
                        (random.nextBoolean() ? light : dark).disc(x, y, radius, 0.3 + 0.6 * random.nextDouble());
                    }
                }
                try (Mat lit = Mats.made(made -> light.blend(from, 0.75, made))) {
                    dark.blend(lit, 0.15, to);
                }
            }
        }
    }
}
