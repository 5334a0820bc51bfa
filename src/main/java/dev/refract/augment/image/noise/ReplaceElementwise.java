package dev.refract.augment.image.noise;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.Levels;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.step.Paint;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Address;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/** Replaces random pixels by random levels. */
@Named(id = "replace_elementwise", doc = "Replaces random pixels by random levels.")
public record ReplaceElementwise(
        @Param(doc = "Share of the pixels, or of the levels, that are replaced.", def = "[0.02, 0.1]", min = 0, max = 1)
        Range maskRange,

        @Param(doc = "The new levels, as shares of the full level.", def = "[0, 1]", min = 0, max = 1)
        Range replacementRange,

        @Param(doc = "Whether channels are replaced independently; otherwise whole pixels.", def = "false")
        boolean perChannel)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(
                maskRange.draw(random),
                replacementRange.low(),
                replacementRange.high(),
                perChannel,
                random.nextLong()));
    }

    /** A drawn share; new levels are between {@code low} and {@code high}. */
    public record Drawn(double share, double low, double high, boolean perChannel, long seed) implements Paint {
        @Override
        public void paint(Mat canvas) {
            UniformRandomProvider random = new Address(seed, 0).generator();
            Range range = new Range(low, high);
            int top = Raster.top(canvas);
            int together = perChannel ? 1 : canvas.channels();
            char[] levels = Levels.of(canvas);
            for (int i = 0; i < levels.length; i += together) {
                if (random.nextDouble() < share) {
                    for (int channel = 0; channel < together; channel++) {
                        levels[i + channel] = Levels.clipped(range.draw(random) * top, top);
                    }
                }
            }
            Levels.write(levels, canvas, canvas);
        }
    }
}
