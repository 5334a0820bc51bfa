package dev.refract.augment.image.noise;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.Levels;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.step.Paint;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Address;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/** Makes random pixels, or small blocks of them, white or black. */
@Named(id = "salt_and_pepper", doc = "Makes random pixels or small blocks white or black.")
public record SaltAndPepper(
        @Param(doc = "Share of the image.", def = "[0.01, 0.06]", min = 0, max = 1)
        Range amountRange,

        @Param(doc = "Share of white among them; 1 is salt only, 0 pepper only.", def = "[0.4, 0.6]", min = 0, max = 1)
        Range saltVsPepperRange,

        @Param(doc = "Side of a block, in pixels.", def = "[1, 1]", min = 1, max = 256)
        IntRange sizeRange)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(
                amountRange.draw(random), saltVsPepperRange.draw(random), sizeRange.draw(random), random.nextLong()));
    }

    /** Drawn shares; {@code size} is the side of a grain. */
    public record Drawn(double amount, double salt, int size, long seed) implements Paint {
        @Override
        public void paint(Mat canvas) {
            UniformRandomProvider random = new Address(seed, 0).generator();
            int channels = canvas.channels();
            int width = canvas.cols();
            int height = canvas.rows();
            char top = (char) Raster.top(canvas);
            char[] levels = Levels.of(canvas);
            for (int y = 0; y < height; y += size) {
                for (int x = 0; x < width; x += size) {
                    if (random.nextDouble() < amount) {
                        char level = random.nextDouble() < salt ? top : 0;
                        for (int row = y; row < Math.min(y + size, height); row++) {
                            int from = (row * width + x) * channels;
                            Arrays.fill(levels, from, from + Math.min(size, width - x) * channels, level);
                        }
                    }
                }
            }
            Levels.write(levels, canvas, canvas);
        }
    }
}
