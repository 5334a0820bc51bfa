package dev.refract.augment.image.dropout;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.Levels;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.step.Paint;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Address;
import dev.refract.random.Range;
import dev.refract.sample.Box;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;

/** Erases one rectangle of drawn area and shape: Zhong et al., "Random Erasing Data Augmentation", AAAI 2020. */
@Named(id = "random_erasing", doc = "Erases one rectangle; covered objects lose visibility.")
public record RandomErasing(
        @Param(doc = "Area of the rectangle, as a share of the image's.", def = "[0.02, 0.33]", min = 0.0001, max = 1)
        Range scaleRange,

        @Param(doc = "Height over width of the rectangle.", def = "[0.3, 3.3]", min = 0.01, max = 100)
        Range ratioRange,

        @Param(doc = "Level of the rectangle, as a share of the full level.", def = "0", min = 0, max = 1)
        double fill,

        @Param(doc = "Whether the rectangle is filled with random levels instead.", def = "false")
        boolean noise)
        implements ImageOperation {

    @Override
    public boolean covers() {
        return true;
    }

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        double area = scaleRange.draw(random) * facts.width() * facts.height();
        // uniform in the logarithm, so that tall and wide are equally likely
        double ratio = StrictMath.exp(
                new Range(StrictMath.log(ratioRange.low()), StrictMath.log(ratioRange.high())).draw(random));
        int width = (int) Math.max(1, Math.min(facts.width(), Math.round(Math.sqrt(area / ratio))));
        int height = (int) Math.max(1, Math.min(facts.height(), Math.round(Math.sqrt(area * ratio))));
        int x = random.nextInt(facts.width() - width + 1);
        int y = random.nextInt(facts.height() - height + 1);
        return Optional.of(new Drawn(new Hole(x, y, width, height), fill, noise, random.nextLong()));
    }

    /** A drawn rectangle; the seed determines its noise. */
    public record Drawn(Hole hole, double fill, boolean noise, long seed) implements Paint {
        @Override
        public void paint(Mat canvas) {
            if (!noise) {
                holes().paint(canvas);
                return;
            }
            UniformRandomProvider random = new Address(seed, 0).generator();
            int top = Raster.top(canvas);
            try (Rect area = new Rect(hole.left(), hole.top(), hole.width(), hole.height());
                    Mat part = new Mat(canvas, area)) {
                char[] levels = new char[hole.width() * hole.height() * canvas.channels()];
                for (int i = 0; i < levels.length; i++) {
                    levels[i] = (char) random.nextInt(top + 1);
                }
                try (Mat filled = Mats.made(made -> Levels.write(levels, part, made))) {
                    filled.copyTo(part);
                }
            }
        }

        private Holes holes() {
            return new Holes(List.of(hole), fill);
        }

        @Override
        public List<Box> covers() {
            return holes().covers();
        }
    }
}
