package dev.refract.augment.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;

import dev.refract.augment.image.crop.CropWindow;
import dev.refract.augment.image.dropout.Hole;
import dev.refract.augment.image.dropout.Holes;
import dev.refract.augment.image.geometric.Flip;
import dev.refract.augment.image.geometric.Rotation;
import dev.refract.augment.image.geometric.RotationCanvas;
import dev.refract.augment.image.step.ImageStep;
import dev.refract.augment.image.tone.Brightness;
import dev.refract.augment.image.tone.ContrastTone;
import dev.refract.augment.image.warp.Border;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.augment.image.warp.Resampling;
import java.util.List;
import org.bytedeco.javacpp.indexer.Indexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reproducible: what has one right answer has it to the pixel, computed here by other means. */
class PixelTruthTest {
    private static final int W = 23;
    private static final int H = 14;

    @ParameterizedTest
    @EnumSource
    void flipsAreExact(PixelType type) {
        holds(type, new Flip(Flip.FlipAxis.LEFT_RIGHT), W, H, (o, x, y, c) -> o.getDouble(y, W - 1 - x, c));
        holds(type, new Flip(Flip.FlipAxis.TOP_BOTTOM), W, H, (o, x, y, c) -> o.getDouble(H - 1 - y, x, c));
    }

    @ParameterizedTest
    @EnumSource
    void halfATurnAndAPlainCropAreExact(PixelType type) {
        holds(
                type,
                new Rotation(180, RotationCanvas.KEPT, new Resampling(Border.CONSTANT, 0, Interpolation.LINEAR)),
                W,
                H,
                (o, x, y, c) -> o.getDouble(H - 1 - y, W - 1 - x, c));
        holds(
                type,
                new CropWindow(3, 2, 10, 7, 10, 7, Interpolation.CUBIC),
                10,
                7,
                (o, x, y, c) -> o.getDouble(y + 2, x + 3, c));
    }

    /** Counter-clockwise, so that the right side of the original comes to lie at the top. */
    @Test
    void aQuarterTurnIsExactAndFillsWhatItUncovers() {
        int w = 24;
        Rotation turn =
                new Rotation(90, RotationCanvas.KEPT, new Resampling(Border.CONSTANT, 0.5, Interpolation.LINEAR));
        try (Mat image = TestPictures.blobs(w, H, CV_8UC1, 1);
                Mat turned = Drafting.fused(image, List.of(turn));
                Indexer original = image.createIndexer();
                Indexer result = turned.createIndexer()) {
            for (int y = 0; y < H; y++) {
                for (int x = 0; x < w; x++) {
                    int fromX = (w + H) / 2 - 1 - y;
                    int fromY = x - (w - H) / 2;
                    double expected = fromY >= 0 && fromY < H ? original.getDouble(fromY, fromX) : 128;
                    assertThat(result.getDouble(y, x)).as("(%d, %d)", x, y).isEqualTo(expected);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void tonesAreTables(PixelType type) {
        double top = type.top();
        holds(
                type,
                new Brightness.Drawn(0.2),
                W,
                H,
                (o, x, y, c) -> c == 3
                        ? o.getDouble(y, x, c)
                        : Math.min(top, Math.floor(o.getDouble(y, x, c) + 0.2 * top + 0.5)));
        holds(type, new ContrastTone(1.5), W, H, (o, x, y, c) -> {
            double level = Math.floor((0.5 + 1.5 * (o.getDouble(y, x, c) / top - 0.5)) * top + 0.5);
            return c == 3 ? o.getDouble(y, x, c) : Math.min(Math.max(level, 0), top);
        });
    }

    @Test
    void dropoutFillsItsHolesAndNothingElse() {
        Holes holes = new Holes(List.of(new Hole(2, 3, 4, 5), new Hole(W - 1, H - 1, 1, 1)), 1);
        holds(
                PixelType.COLOR,
                holes,
                W,
                H,
                (o, x, y, c) -> (x >= 2 && x < 6 && y >= 3 && y < 8) || (x == W - 1 && y == H - 1)
                        ? 255
                        : o.getDouble(y, x, c));
    }

    private static void holds(PixelType type, ImageStep step, int width, int height, LevelTruth truth) {
        try (Mat image = TestPictures.blobs(W, H, type.code(), 1);
                Mat changed = Drafting.fused(image, List.of(step));
                Indexer original = image.createIndexer();
                Indexer result = changed.createIndexer()) {
            assertThat(changed.type()).isEqualTo(type.code());
            assertThat(changed.cols()).isEqualTo(width);
            assertThat(changed.rows()).isEqualTo(height);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    for (int c = 0; c < changed.channels(); c++) {
                        assertThat(result.getDouble(y, x, c))
                                .as("%s at (%d, %d, %d)", step, x, y, c)
                                .isEqualTo(truth.at(original, x, y, c));
                    }
                }
            }
        }
    }
}
