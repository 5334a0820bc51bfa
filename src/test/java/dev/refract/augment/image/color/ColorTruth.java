package dev.refract.augment.image.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.refract.augment.image.Drafting;
import dev.refract.augment.image.LevelTruth;
import dev.refract.augment.image.PixelType;
import dev.refract.augment.image.TestPictures;
import dev.refract.augment.image.step.ColorMatrix;
import dev.refract.augment.image.step.ImageStep;
import java.util.List;
import org.bytedeco.javacpp.indexer.Indexer;
import org.bytedeco.opencv.opencv_core.Mat;

/** Holds a color operation to levels computed from its definition. */
public final class ColorTruth {
    public static final int W = 23;
    public static final int H = 14;
    private static final double ROUNDED = 0.51;
    /** OpenCV multiplies 8-bit levels with weights of ten bits. */
    private static final double FIXED_POINT = 0.75;

    static double clipped(double level, double top) {
        return Math.min(Math.max(level, 0), top);
    }

    public static void holds(PixelType type, ImageStep step, LevelTruth truth) {
        try (Mat image = TestPictures.blobs(W, H, type.code(), 1)) {
            holds(image, step, truth);
        }
    }

    /** Every color level is the expected one, rounded; transparency is as before. */
    public static void holds(Mat image, ImageStep step, LevelTruth truth) {
        try (Mat changed = Drafting.fused(image, List.of(step));
                Indexer original = image.createIndexer();
                Indexer result = changed.createIndexer()) {
            for (int y = 0; y < image.rows(); y++) {
                for (int x = 0; x < image.cols(); x++) {
                    for (int c = 0; c < image.channels(); c++) {
                        double expected = c == 3 ? original.getDouble(y, x, c) : truth.at(original, x, y, c);
                        assertThat(result.getDouble(y, x, c))
                                .as("%s at (%d, %d, %d)", step, x, y, c)
                                .isCloseTo(expected, within(step instanceof ColorMatrix ? FIXED_POINT : ROUNDED));
                    }
                }
            }
        }
    }

    private ColorTruth() {}
}
