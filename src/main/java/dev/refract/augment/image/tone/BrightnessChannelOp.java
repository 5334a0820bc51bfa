package dev.refract.augment.image.tone;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.ColorConversion;
import dev.refract.augment.image.raster.ColorSpace;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.raster.ToneTable;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/** Scales and shifts only the brightness channel of a drawn color space. */
@Named(id = "brightness_channel_op", doc = "Scales and shifts the brightness channel of a drawn color space.")
public record BrightnessChannelOp(
        @Param(doc = "Factor of the brightness.", def = "[0.7, 1.3]", min = 0, max = 100)
        Range mulRange,

        @Param(doc = "Added to the brightness, as a share of full.", def = "[-0.12, 0.12]", min = -1, max = 1)
        Range addRange)
        implements ImageOperation {

    private static final List<ColorSpace> SPACES =
            List.of(ColorSpace.YCRCB, ColorSpace.HSV, ColorSpace.HLS, ColorSpace.LAB, ColorSpace.LUV, ColorSpace.YUV);

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(
                new Drawn(SPACES.get(random.nextInt(SPACES.size())), mulRange.draw(random), addRange.draw(random)));
    }

    /** A drawn space, factor and amount. */
    public record Drawn(ColorSpace space, double factor, double shift) implements Filter {
        @Override
        public void filter(Mat from, Mat to) {
            ToneTable table = ToneTable.of(channel -> level -> factor * level + shift, 1, Raster.top(from));
            try (Mat done = new ColorConversion(space).withBrightness(from, table::applyTo)) {
                done.copyTo(to);
            }
        }
    }
}
