package dev.refract.augment.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import dev.refract.augment.image.blur.GaussianFilter;
import dev.refract.augment.image.color.HsvFilter;
import dev.refract.augment.image.crop.CropWindow;
import dev.refract.augment.image.geometric.AffineWarp;
import dev.refract.augment.image.noise.GaussianNoise;
import dev.refract.augment.image.warp.Border;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.augment.image.warp.Resampling;
import java.util.List;
import org.bytedeco.javacpp.indexer.Indexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reproducible: what is right but for a rounding, or in the mean over many pixels, is so. */
class NearTruthTest {
    private static final int W = 23;
    private static final int H = 14;

    /** The same Gaussian, summed here in double precision. */
    @Test
    void theBlurIsAGaussian() {
        double sigma = 1.3;
        int reach = 4;
        double sum = 0;
        double[] weights = new double[2 * reach + 1];
        for (int i = -reach; i <= reach; i++) {
            weights[i + reach] = Math.exp(-i * i / (2 * sigma * sigma));
            sum += weights[i + reach];
        }
        double total = sum;
        try (Mat image = TestPictures.blobs(W, H, CV_8UC1, 1);
                Mat blurred = Drafting.fused(image, List.of(new GaussianFilter(sigma)));
                Indexer original = image.createIndexer();
                Indexer result = blurred.createIndexer()) {
            for (int y = 0; y < H; y++) {
                for (int x = 0; x < W; x++) {
                    double expected = 0;
                    for (int dy = -reach; dy <= reach; dy++) {
                        for (int dx = -reach; dx <= reach; dx++) {
                            expected += weights[dy + reach]
                                    * weights[dx + reach]
                                    / (total * total)
                                    * original.getDouble(reflected(y + dy, H), reflected(x + dx, W));
                        }
                    }
                    assertThat(result.getDouble(y, x)).isCloseTo(expected, within(1.0));
                }
            }
        }
    }

    @Test
    void noiseHasTheSpreadItWasGiven() {
        try (Mat gray = TestPictures.black(200, 200, CV_8UC3, image -> TestPixels.fill(image, 0, 0, 200, 200, 128));
                Mat noisy = Drafting.fused(gray, List.of(new GaussianNoise.Drawn(0.05, true, 77)));
                Indexer result = noisy.createIndexer()) {
            double sum = 0;
            double squares = 0;
            int n = 200 * 200 * 3;
            for (int i = 0; i < n; i++) {
                double off = result.getDouble(i / 600, i / 3 % 200, i % 3) - 128;
                sum += off;
                squares += off * off;
            }
            assertThat(sum / n).isBetween(-0.2, 0.2);
            assertThat(Math.sqrt(squares / n) / 255).isBetween(0.0485, 0.0515);
        }
    }

    /** Red turned by 120 degrees is green; gray stays gray whatever happens to its saturation. */
    @ParameterizedTest
    @EnumSource(names = {"COLOR", "DEEP"})
    void hueTurns(PixelType type) {
        int top = type.top();
        HsvFilter toGreen = new HsvFilter(120, 0, 0);
        HsvFilter vivid = new HsvFilter(0, 0.5, 0);
        try (Mat image = TestPictures.black(2, 1, type.code(), black -> {
                    TestPixels.set(black, 0, 0, 2, top);
                    for (int c = 0; c < 3; c++) {
                        TestPixels.set(black, 1, 0, c, top / 2);
                    }
                });
                Mat green = Drafting.fused(image, List.of(toGreen));
                Mat colored = Drafting.fused(image, List.of(vivid))) {
            assertThat(TestPixels.level(green, 0, 0, 0)).isLessThan(top / 50);
            assertThat(TestPixels.level(green, 0, 0, 1)).isEqualTo(top);
            assertThat(TestPixels.level(green, 0, 0, 2)).isLessThan(top / 50);
            for (int c = 0; c < 3; c++) {
                assertThat(TestPixels.level(colored, 1, 0, c)).isBetween(top / 2 - 1, top / 2 + 1);
            }
        }
    }

    /** One-pixel stripes have to become gray, not a coarser stripe, however the image is shrunk. */
    @Test
    void shrinkingDoesNotAlias() {
        try (Mat stripes = TestPictures.black(256, 256, CV_8UC1, image -> {
                    for (int x = 0; x < 256; x += 2) {
                        TestPixels.fill(image, x, 0, 1, 256, 255);
                    }
                });
                Mat resized = Drafting.fused(
                        stripes, List.of(new CropWindow(0, 0, 256, 256, 100, 100, Interpolation.LINEAR)));
                Mat shrunk = Drafting.fused(
                        stripes,
                        List.of(new AffineWarp(
                                0.3,
                                0.3,
                                0,
                                0,
                                10,
                                0,
                                0,
                                false,
                                new Resampling(Border.REPLICATE, 0, Interpolation.LINEAR))))) {
            for (int x = 45; x < 55; x++) {
                assertThat(TestPixels.level(resized, x, 50, 0)).isBetween(90, 165);
                assertThat(TestPixels.level(shrunk, 2 * x + 28, 128, 0)).isBetween(90, 165);
            }
        }
    }

    private static int reflected(int at, int size) {
        int inside = Math.abs(at);
        return inside < size ? inside : 2 * (size - 1) - inside;
    }
}
