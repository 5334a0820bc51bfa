package dev.refract.augment.image.geometric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import dev.refract.augment.image.Drafting;
import dev.refract.augment.image.FusedSteps;
import dev.refract.augment.image.TestPictures;
import dev.refract.augment.image.TestPixels;
import dev.refract.augment.image.raster.Resampler;
import dev.refract.augment.image.step.ImageStep;
import dev.refract.augment.image.warp.Border;
import dev.refract.augment.image.warp.Homography;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.augment.image.warp.Placement;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.random.Address;
import dev.refract.sample.Point;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reproducible: perspectives and plane maps in any order show in one resampling what they show one by one. */
class PerspectiveFusionTest {

    private static PerspectiveWarp tilt(UniformRandomProvider random, boolean fitOutput) {
        List<Point> corners = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            double x = 0.15 * random.nextDouble();
            double y = 0.15 * random.nextDouble();
            corners.add(new Point(i == 1 || i == 2 ? 1 - x : x, i >= 2 ? 1 - y : y));
        }
        return new PerspectiveWarp(corners, true, fitOutput, Resampling.PLAIN);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void oneResamplingShowsWhatTheStepsShow(int seed) {
        UniformRandomProvider random = Address.of(seed, "perspective", "fusion").generator();
        List<ImageStep> steps = new ArrayList<>(List.of(
                tilt(random, true),
                FusedSteps.turn(random.nextInt(40) - 20, Border.CONSTANT, 0),
                FusedSteps.MIRROR,
                tilt(random, false),
                FusedSteps.pose(0.9 + 0.2 * random.nextDouble(), 8, 0.05, Border.CONSTANT)));
        // any order
        for (int i = steps.size() - 1; i > 0; i--) {
            steps.add(steps.remove(random.nextInt(i + 1)));
        }
        try (Mat image = TestPictures.blobs(160, 120, CV_8UC3, seed)) {
            assertThat(Drafting.passes(image, steps)).isEqualTo(1);
            try (Mat fused = Drafting.fused(image, steps);
                    Mat stepwise = Drafting.oneByOne(image, steps);
                    Mat everywhere = new Mat()) {
                double sum = opencv_core.norm(fused, stepwise, opencv_core.NORM_L1, everywhere);
                assertThat(sum / (160 * 120 * 3 * 255)).isLessThan(0.015);
                assertThat(opencv_core.norm(fused)).isPositive();
            }
        }
    }

    /** Behind x = 50 nothing is before the viewer; with a weaker tilt, all of the canvas is. */
    @Test
    void whatSendsAPartOfTheCanvasToInfinityStaysAlone() {
        Homography beyond = new Homography(1, 0, 0, 0, 1, 0, -0.02, 0, 1);
        Placement first = Resampling.PLAIN.keepingCanvas(100, 100, Homography.rotation(3));
        Placement tilted = Resampling.PLAIN.keepingCanvas(100, 100, beyond);
        assertThat(first.then(tilted)).isEmpty();
        Homography less = new Homography(1, 0, 0, 0, 1, 0, -0.005, 0, 1);
        assertThat(first.then(Resampling.PLAIN.keepingCanvas(100, 100, less))).isPresent();
    }

    /** Differences of two places close by say how large a pixel becomes. */
    @ParameterizedTest
    @CsvSource({"10, 20", "70, 5", "50, 90"})
    void scalesAreThoseAroundAPlace(double x, double y) {
        Homography map = new Homography(1.1, 0.2, 3, -0.1, 0.8, 7, 0.003, -0.002, 1.1);
        Point at = new Point(x, y);
        double h = 1e-5;
        assertThat(map.scaleX(at)).isCloseTo(distance(map.of(at), map.of(new Point(x + h, y))) / h, within(1e-4));
        assertThat(map.scaleY(at)).isCloseTo(distance(map.of(at), map.of(new Point(x, y + h))) / h, within(1e-4));
    }

    private static double distance(Point a, Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }

    /** A tilt after a strong shrinking that would be averaged alone is averaged together with it. */
    @Test
    void shrinkingIsAveragedThroughAPerspective() {
        Placement small = Placement.covering(200, 200, Homography.scaling(0.3, 0.3), 60, 60, Interpolation.LINEAR);
        Placement tilted = Resampling.PLAIN.keepingCanvas(60, 60, new Homography(1, 0, 0, 0, 1, 0, 0.001, 0, 1));
        Placement both = small.then(tilted).orElseThrow();
        assertThat(both.matrix().scaleX(both.middle())).isBetween(0.25, 0.32);
        try (Mat stripes = TestPictures.black(200, 200, CV_8UC3, image -> {
                    for (int x = 0; x < 200; x += 2) {
                        TestPixels.fill(image, x, 0, 1, 200, 240);
                    }
                });
                Mat made = Resampler.place(stripes, both, 0)) {
            for (int x = 5; x < 50; x++) {
                assertThat(TestPixels.level(made, x, 30, 1)).isBetween(90, 150);
            }
        }
    }
}
