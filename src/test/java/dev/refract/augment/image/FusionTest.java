package dev.refract.augment.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import dev.refract.augment.image.crop.CropWindow;
import dev.refract.augment.image.crop.RandomResizedCrop;
import dev.refract.augment.image.geometric.AffineWarp;
import dev.refract.augment.image.step.ImageStep;
import dev.refract.augment.image.tone.Brightness;
import dev.refract.augment.image.tone.ContrastTone;
import dev.refract.augment.image.warp.Border;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.random.Range;
import dev.refract.sample.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.L64X128Mix;
import org.bytedeco.javacpp.indexer.Indexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reproducible: one fused pass shows what the steps show one by one. */
class FusionTest {
    /** The pixels a crop cut away must not come back when a later warp looks beyond the crop. */
    @Test
    void whatIsCutOffStaysCutOff() {
        try (Mat white = TestPictures.black(60, 60, CV_8UC1, image -> TestPixels.fill(image, 0, 0, 60, 60, 255))) {
            CropWindow crop = new CropWindow(20, 20, 20, 20, 20, 20, Interpolation.LINEAR);
            AffineWarp zoomOut = FusedSteps.pose(0.9, 0, 0.3, Border.CONSTANT);
            assertThat(Drafting.passes(white, List.of(crop, zoomOut))).isEqualTo(1);
            try (Mat shown = Drafting.fused(white, List.of(crop, zoomOut));
                    Mat stepwise = Drafting.oneByOne(white, List.of(crop, zoomOut))) {
                assertThat(TestPixels.level(shown, 1, 10, 0)).isZero();
                assertThat(TestPixels.level(shown, 12, 10, 0)).isEqualTo(255);
                assertThat(meanDifference(shown, stepwise)).isLessThan(0.02);
            }
        }
    }

    @Test
    void whatLeavesTheCanvasWhollyIsGone() {
        try (Mat white = TestPictures.black(40, 40, CV_8UC1, image -> TestPixels.fill(image, 0, 0, 40, 40, 255))) {
            List<ImageStep> away = List.of(
                    FusedSteps.pose(1, 0, 1, Border.CONSTANT),
                    FusedSteps.pose(1, 0, 1, Border.CONSTANT),
                    FusedSteps.pose(1, 0, -1, Border.CONSTANT));
            try (Mat shown = Drafting.fused(white, away)) {
                assertThat(opencv_core.countNonZero(shown)).isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void randomWarpsFusedEqualThemselvesOneByOne(int seed) {
        Random random = new Random(seed);
        UniformRandomProvider draws = new L64X128Mix(2L * seed + 1, 2, 3, 5);
        try (Mat image = TestPictures.blobs(160, 120, CV_8UC3, seed)) {
            List<ImageStep> steps = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                switch (random.nextInt(4)) {
                    case 0 -> steps.add(FusedSteps.MIRROR);
                    case 1 -> steps.add(FusedSteps.turn(random.nextInt(360), Border.CONSTANT, 0));
                    case 2 -> steps.add(FusedSteps.pose(0.9 + 0.3 * random.nextDouble(), 12, 0.1, Border.CONSTANT));
                    default -> {
                        CropWindow part = new RandomResizedCrop(
                                        Optional.empty(),
                                        Optional.empty(),
                                        new Range(0.5, 1),
                                        new Range(0.75, 1.33),
                                        Interpolation.LINEAR)
                                .draw(ImageFacts.of(160, 120, 3, Label.NONE), draws)
                                .orElseThrow();
                        steps.add(part);
                    }
                }
            }
            assertThat(Drafting.passes(image, steps)).isEqualTo(1);
            try (Mat fused = Drafting.fused(image, steps);
                    Mat stepwise = Drafting.oneByOne(image, steps)) {
                assertThat(meanDifference(fused, stepwise)).isLessThan(0.01);
                assertThat(opencv_core.norm(fused)).isPositive();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void tablesFusedAreExact(PixelType type) {
        List<ImageStep> tones = List.of(
                new Brightness.Drawn(0.31), new ContrastTone(1.7), new Brightness.Drawn(-0.2), new ContrastTone(0.4));
        try (Mat image = TestPictures.blobs(50, 40, type.code(), 5);
                Mat fused = Drafting.fused(image, tones);
                Mat stepwise = Drafting.oneByOne(image, tones)) {
            assertThat(meanDifference(fused, stepwise)).isZero();
        }
    }

    @Test
    void colorMatricesFusedEqualThemselvesOneByOne() {
        List<ImageStep> mixes = List.of(new FusedSteps.Swap(0.9), new FusedSteps.Swap(0.5));
        try (Mat image = TestPictures.blobs(50, 40, CV_8UC3, 5);
                Mat fused = Drafting.fused(image, mixes);
                Mat stepwise = Drafting.oneByOne(image, mixes)) {
            assertThat(meanDifference(fused, stepwise)).isLessThan(1.0 / 255);
        }
    }

    /** Mean absolute difference, as a share of the full level. */
    private static double meanDifference(Mat a, Mat b) {
        assertThat(a.cols()).isEqualTo(b.cols());
        assertThat(a.rows()).isEqualTo(b.rows());
        double top = a.depth() == opencv_core.CV_16U ? 65535 : 255;
        double sum = 0;
        long n = 0;
        try (Indexer one = a.createIndexer();
                Indexer other = b.createIndexer()) {
            for (int y = 0; y < a.rows(); y++) {
                for (int x = 0; x < a.cols(); x++) {
                    for (int c = 0; c < a.channels(); c++) {
                        sum += Math.abs(one.getDouble(y, x, c) - other.getDouble(y, x, c));
                        n++;
                    }
                }
            }
        }
        return sum / n / top;
    }
}
