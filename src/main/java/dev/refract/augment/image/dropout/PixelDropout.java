package dev.refract.augment.image.dropout;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.Levels;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.step.Paint;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Address;
import dev.refract.random.Range;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/** Fills random single pixels. */
@Named(id = "pixel_dropout", doc = "Fills random single pixels.")
public record PixelDropout(
        @Param(doc = "Share of the pixels.", def = "[0.01, 0.05]", min = 0, max = 1)
        Range dropoutPRange,

        @Param(doc = "Whether channels drop out independently; otherwise whole pixels.", def = "false")
        boolean perChannel,

        @Param(doc = "Fill level, as a share of the full level.", def = "0", min = 0, max = 1)
        double dropValue)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(dropoutPRange.draw(random), perChannel, dropValue, random.nextLong()));
    }

    /** A drawn share. */
    public record Drawn(double share, boolean perChannel, double value, long seed) implements Paint {
        @Override
        public void paint(Mat canvas) {
            UniformRandomProvider random = new Address(seed, 0).generator();
            int top = Raster.top(canvas);
            char level = Levels.clipped(value * top, top);
            int together = perChannel ? 1 : canvas.channels();
            char[] levels = Levels.of(canvas);
            for (int i = 0; i < levels.length; i += together) {
                if (random.nextDouble() < share) {
                    Arrays.fill(levels, i, i + together, level);
                }
            }
            Levels.write(levels, canvas, canvas);
        }
    }
}
