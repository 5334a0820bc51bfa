package dev.refract.augment.image.dropout;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.step.Paint;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import dev.refract.sample.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/** Fills the squares of a regular grid: Chen et al., "GridMask Data Augmentation", 2020. */
@Named(id = "grid_dropout", doc = "Fills the squares of a regular grid; covered objects lose visibility.")
public record GridDropout(
        @Param(doc = "Side of a square, as a share of the grid's step.", def = "0.5", min = 0.01, max = 1)
        double ratio,

        @Param(
                doc = "Step of the grid, as a share of the image's longer side.",
                def = "[0.1, 0.25]",
                min = 0.02,
                max = 1)
        Range unitSizeRange,

        @Param(doc = "Whether the grid starts at a random offset; otherwise in the corner.", def = "true")
        boolean randomOffset,

        @Param(doc = "Level of the squares, as a share of the full level.", def = "0", min = 0, max = 1)
        double fill)
        implements ImageOperation {

    @Override
    public boolean covers() {
        return true;
    }

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        int longer = Math.max(facts.width(), facts.height());
        int step = (int) Math.max(2, Math.round(unitSizeRange.draw(random) * longer));
        int side = (int) Math.max(1, Math.min(step - 1, Math.round(step * ratio)));
        int x = randomOffset ? random.nextInt(step) : 0;
        int y = randomOffset ? random.nextInt(step) : 0;
        return Optional.of(new Drawn(facts.width(), facts.height(), step, side, x, y, fill));
    }

    /** A drawn grid on a canvas of this size, in pixels; (x, y) is where the first square starts, modulo the step. */
    public record Drawn(int width, int height, int step, int side, int x, int y, double fill) implements Paint {
        @Override
        public void paint(Mat canvas) {
            holes().paint(canvas);
        }

        @Override
        public List<Box> covers() {
            return holes().covers();
        }

        private Holes holes() {
            List<Hole> holes = new ArrayList<>();
            for (int top = y - step; top < height; top += step) {
                for (int left = x - step; left < width; left += step) {
                    int right = Math.min(left + side, width);
                    int bottom = Math.min(top + side, height);
                    int fromX = Math.max(left, 0);
                    int fromY = Math.max(top, 0);
                    if (right > fromX && bottom > fromY) {
                        holes.add(new Hole(fromX, fromY, right - fromX, bottom - fromY));
                    }
                }
            }
            return new Holes(holes, fill);
        }
    }
}
