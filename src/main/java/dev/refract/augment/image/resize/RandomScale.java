package dev.refract.augment.image.resize;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.crop.CropWindow;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Resizes the whole image in proportion. */
@Named(
        id = "random_scale",
        doc = "Resizes the whole image by a random factor, or its shorter side to one of several sizes.")
public record RandomScale(
        @Param(doc = "Factor of size.", def = "[0.9, 1.1]", min = 0.01, max = 100)
        Range scaleRange,

        @Param(
                doc = "Lengths of the shorter side in pixels to draw from, instead of a factor.",
                def = "[]",
                min = 1,
                max = 16384)
        List<Integer> shortestSides,

        @Param(doc = "How values between pixels are interpolated.", def = "linear")
        Interpolation interpolation)
        implements ImageOperation {
    public RandomScale {
        shortestSides = List.copyOf(shortestSides);
    }

    @Override
    public Optional<CropWindow> draw(ImageFacts facts, UniformRandomProvider random) {
        double factor = shortestSides.isEmpty()
                ? scaleRange.draw(random)
                : (double) shortestSides.get(random.nextInt(shortestSides.size()))
                        / Math.min(facts.width(), facts.height());
        return Optional.of(scaled(facts, factor, interpolation));
    }

    /** The whole image with both sides multiplied by {@code factor}. */
    static CropWindow scaled(ImageFacts facts, double factor, Interpolation interpolation) {
        int width = (int) Math.max(1, Math.round(facts.width() * factor));
        int height = (int) Math.max(1, Math.round(facts.height() * factor));
        return CropWindow.whole(facts, width, height, interpolation);
    }
}
