package dev.refract.augment.image.label;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.image.Drafting;
import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.PixelType;
import dev.refract.augment.image.TestPictures;
import dev.refract.augment.image.crop.CropWindow;
import dev.refract.augment.image.distort.GridShuffle.Drawn;
import dev.refract.augment.image.geometric.QuarterTurns;
import dev.refract.augment.image.geometric.Rotation;
import dev.refract.augment.image.geometric.RotationCanvas;
import dev.refract.augment.image.pad.CanvasPlacement;
import dev.refract.augment.image.pad.CropAndPad;
import dev.refract.augment.image.pad.Fit;
import dev.refract.augment.image.pad.FitToMultiple;
import dev.refract.augment.image.pad.Position;
import dev.refract.augment.image.step.ImageStep;
import dev.refract.augment.image.warp.Border;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.random.Address;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import dev.refract.sample.Label;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.indexer.Indexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reproducible: quarter turns, crops, pads and tiles have one right answer, computed here by index. */
class MovedLabelsTruthTest {
    private static final int W = 23;
    private static final int H = 14;
    private static final Resampling GRAY = new Resampling(Border.CONSTANT, 1, Interpolation.CUBIC);

    /** Where the pixel (x, y) of the result comes from, as {x, y}; beyond the original, the border. */
    private interface From {
        int[] of(int x, int y);
    }

    @ParameterizedTest
    @EnumSource
    void theEightSymmetries(PixelType type) {
        holds(type, new QuarterTurns(false, 0), W, H, (x, y) -> new int[] {x, y});
        holds(type, new QuarterTurns(false, 1), H, W, (x, y) -> new int[] {W - 1 - y, x});
        holds(type, new QuarterTurns(false, 2), W, H, (x, y) -> new int[] {W - 1 - x, H - 1 - y});
        holds(type, new QuarterTurns(false, 3), H, W, (x, y) -> new int[] {y, H - 1 - x});
        holds(type, new QuarterTurns(true, 0), H, W, (x, y) -> new int[] {y, x});
        holds(type, new QuarterTurns(true, 1), W, H, (x, y) -> new int[] {x, H - 1 - y});
        holds(type, new QuarterTurns(true, 2), H, W, (x, y) -> new int[] {W - 1 - y, H - 1 - x});
        holds(type, new QuarterTurns(true, 3), W, H, (x, y) -> new int[] {W - 1 - x, y});
    }

    @ParameterizedTest
    @EnumSource
    void anEnlargedCanvasTurnsLikeTheImage(PixelType type) {
        holds(type, new Rotation(90, RotationCanvas.ENLARGED, GRAY), H, W, (x, y) -> new int[] {W - 1 - y, x});
        holds(type, new Rotation(180, RotationCanvas.CROPPED, GRAY), W, H, (x, y) -> new int[] {W - 1 - x, H - 1 - y});
    }

    @ParameterizedTest
    @EnumSource
    void cropsAndPads(PixelType type) {
        holds(type, CropWindow.asIs(4, 3, 11, 8, GRAY), 11, 8, (x, y) -> new int[] {x + 4, y + 3});
        holds(type, CropWindow.asIs(-4, -3, 40, 30, GRAY), 40, 30, (x, y) -> new int[] {x - 4, y - 3});
        holds(type, CropWindow.asIs(10, -2, 20, 9, GRAY), 20, 9, (x, y) -> new int[] {x + 10, y - 2});
        holds(type, new CropWindow(15, 2, -10, 7, 10, 7, GRAY), 10, 7, (x, y) -> new int[] {14 - x, y + 2});
        holds(type, CropWindow.asIs(100, 100, 5, 5, GRAY), 5, 5, (x, y) -> new int[] {-1, -1});
    }

    @ParameterizedTest
    @EnumSource(Border.class)
    void bordersThatRepeat(Border border) {
        Resampling repeating = new Resampling(border, 1, Interpolation.LINEAR);
        holds(PixelType.COLOR, CropWindow.asIs(-4, -3, W + 9, H + 7, repeating), W + 9, H + 7, (x, y) ->
                new int[] {repeated(border, x - 4, W), repeated(border, y - 3, H)});
    }

    @ParameterizedTest
    @EnumSource
    void tilesAndWhatIsLeftOver(PixelType type) {
        // 23 by 14 in 3 by 2 tiles: 7 by 7 each, two columns left over
        List<Integer> order = List.of(3, 5, 0, 1, 2, 4);
        holds(type, new Drawn(3, 2, order), W, H, (x, y) -> {
            if (x >= 21) {
                return new int[] {x, y};
            }
            int old = order.get(y / 7 * 3 + x / 7);
            return new int[] {old % 3 * 7 + x % 7, old / 3 * 7 + y % 7};
        });
    }

    @Test
    void sidesBecomeMultiplesOrPowers() {
        assertThat(fitted(false, Fit.PAD, 100, 64)).isEqualTo("128x64");
        assertThat(fitted(false, Fit.CROP, 100, 70)).isEqualTo("96x64");
        assertThat(fitted(false, Fit.CROP, 20, 70)).isEqualTo("20x64");
        assertThat(fitted(true, Fit.PAD, 33, 5)).isEqualTo("1024x32");
        assertThat(fitted(true, Fit.CROP, 1500, 40)).isEqualTo("1024x32");
        assertThat(fitted(true, Fit.CROP, 31, 40)).isEqualTo("31x32");
    }

    @Test
    void somethingIsLeftHoweverMuchIsCropped() {
        CropAndPad all =
                new CropAndPad(new Range(0, 0), Optional.of(new IntRange(-999, -999)), false, false, Resampling.PLAIN);
        CropWindow part = all.draw(
                        ImageFacts.of(7, 1, 3, Label.NONE),
                        Address.of(1, "a", "b").generator())
                .orElseThrow();

        assertThat(part.width() + "x" + part.height()).isEqualTo("1x1");
    }

    private static String fitted(boolean powers, Fit fit, int width, int height) {
        return new FitToMultiple(32, 32, powers, fit, new CanvasPlacement(Position.CENTER, Resampling.PLAIN))
                .draw(
                        ImageFacts.of(width, height, 3, Label.NONE),
                        Address.of(1, "a", "b").generator())
                .map(part -> part.width() + "x" + part.height())
                .orElse(width + "x" + height);
    }

    private static int repeated(Border border, int at, int side) {
        return switch (border) {
            case CONSTANT -> at;
            case REPLICATE -> Math.min(Math.max(at, 0), side - 1);
            case REFLECT -> at < 0 ? -at : at >= side ? 2 * side - 2 - at : at;
            case WRAP -> Math.floorMod(at, side);
        };
    }

    private static void holds(PixelType type, ImageStep step, int width, int height, From from) {
        try (Mat image = TestPictures.blobs(W, H, type.code(), 1);
                Mat changed = Drafting.fused(image, List.of(step));
                Indexer original = image.createIndexer();
                Indexer result = changed.createIndexer()) {
            assertThat(changed.cols()).isEqualTo(width);
            assertThat(changed.rows()).isEqualTo(height);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int[] at = from.of(x, y);
                    boolean inside = at[0] >= 0 && at[1] >= 0 && at[0] < W && at[1] < H;
                    for (int c = 0; c < changed.channels(); c++) {
                        double border = c == 3 ? 0 : type.top();
                        assertThat(result.getDouble(y, x, c))
                                .as("%s at (%d, %d, %d)", step, x, y, c)
                                .isEqualTo(inside ? original.getDouble(at[1], at[0], c) : border);
                    }
                }
            }
        }
    }
}
