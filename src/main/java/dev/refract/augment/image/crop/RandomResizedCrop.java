package dev.refract.augment.image.crop;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Shows a random part of the image on a canvas of fixed size: the crop of Szegedy et al., "Going Deeper
 * with Convolutions", CVPR 2015. Area and aspect ratio are drawn up to ten times until the part fits;
 * then the largest centered part of an allowed ratio is taken.
 */
@Named(
        id = "random_resized_crop",
        doc = "Crops a random area with a random aspect ratio and resizes it to a fixed size.")
public record RandomResizedCrop(
        @Param(doc = "Width of the result in pixels; default: that of the image.", min = 1, max = 16384)
        Optional<Integer> width,

        @Param(doc = "Height of the result in pixels; default: that of the image.", min = 1, max = 16384)
        Optional<Integer> height,

        @Param(doc = "Area of the part, as a share of the image's.", def = "[0.08, 1]", min = 0.001, max = 1)
        Range scaleRange,

        @Param(doc = "Width over height of the part.", def = "[0.75, 1.3333]", min = 0.01, max = 100)
        Range ratioRange,

        @Param(doc = "How values between pixels are interpolated.", def = "linear")
        Interpolation interpolation)
        implements ImageOperation {
    private static final int TRIES = 10;

    @Override
    public Optional<CropWindow> draw(ImageFacts facts, UniformRandomProvider random) {
        for (int i = 0; i < TRIES; i++) {
            double area = scaleRange.draw(random) * facts.width() * facts.height();
            // uniform in the logarithm, so that wide and tall are equally likely
            double ratio = StrictMath.exp(
                    new Range(StrictMath.log(ratioRange.low()), StrictMath.log(ratioRange.high())).draw(random));
            int partWidth = (int) Math.max(1, Math.round(Math.sqrt(area * ratio)));
            int partHeight = (int) Math.max(1, Math.round(Math.sqrt(area / ratio)));
            if (partWidth <= facts.width() && partHeight <= facts.height()) {
                int left = new IntRange(0, facts.width() - partWidth).draw(random);
                int top = new IntRange(0, facts.height() - partHeight).draw(random);
                return Optional.of(part(facts, left, top, partWidth, partHeight));
            }
        }
        double ratio = (double) facts.width() / facts.height();
        double allowed = Math.min(Math.max(ratio, ratioRange.low()), ratioRange.high());
        int partWidth = (int) Math.max(1, Math.round(Math.min(facts.width(), facts.height() * allowed)));
        int partHeight = (int) Math.max(1, Math.round(Math.min(facts.height(), facts.width() / allowed)));
        return Optional.of(
                part(facts, (facts.width() - partWidth) / 2, (facts.height() - partHeight) / 2, partWidth, partHeight));
    }

    private CropWindow part(ImageFacts facts, int left, int top, int partWidth, int partHeight) {
        return new CropWindow(
                left,
                top,
                partWidth,
                partHeight,
                width.orElse(facts.width()),
                height.orElse(facts.height()),
                interpolation);
    }
}
