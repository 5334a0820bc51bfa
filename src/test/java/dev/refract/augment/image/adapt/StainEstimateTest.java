package dev.refract.augment.image.adapt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import dev.refract.augment.image.TestPictures;
import dev.refract.augment.image.TestPixels;
import dev.refract.augment.image.raster.Levels;
import dev.refract.augment.image.raster.Mats;
import java.util.List;
import java.util.Random;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reproducible: tissue that was mixed from two known stains gives those two back. */
class StainEstimateTest {
    private static final int WIDTH = 120;
    private static final int HEIGHT = 90;

    /** Two stains of blue, green and red, up to some 15 degrees beside the published ones. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Truth(double[] haematoxylin, double[] eosin) {
        static Truth of(Random random) {
            return new Truth(
                    unit(0.30 + around(random), 0.70 + around(random), 0.64 + around(random)),
                    unit(0.40 + around(random), 0.90 + around(random), 0.12 + around(random)));
        }

        private static double around(Random random) {
            return 0.1 * (2 * random.nextDouble() - 1);
        }

        private static double[] unit(double... vector) {
            double length = Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2]);
            return new double[] {vector[0] / length, vector[1] / length, vector[2] / length};
        }
    }

    /** A quarter glass, a quarter of each stain alone, a quarter mixed, in a shuffle. */
    private static Mat tissue(Truth truth, Random random) {
        return TestPictures.black(WIDTH, HEIGHT, CV_8UC3, image -> {
            for (int y = 0; y < HEIGHT; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    int part = random.nextInt(4);
                    double h = part == 1 || part == 3 ? 0.3 + 0.6 * random.nextDouble() : 0;
                    double e = part == 2 || part == 3 ? 0.3 + 0.6 * random.nextDouble() : 0;
                    for (int channel = 0; channel < 3; channel++) {
                        double density = h * truth.haematoxylin()[channel] + e * truth.eosin()[channel];
                        TestPixels.set(image, x, y, channel, (int) Math.round(255 * Math.pow(10, -density)));
                    }
                }
            }
        });
    }

    private static double degrees(List<Double> found, double[] truth) {
        double cosine = found.get(0) * truth[0] + found.get(1) * truth[1] + found.get(2) * truth[2];
        return Math.toDegrees(Math.acos(Math.min(1, cosine)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void bothMethodsGiveTheStainsBack(long seed) {
        Random random = new Random(seed);
        Truth truth = Truth.of(random);
        try (Mat image = tissue(truth, random)) {
            StainVectors macenko = StainEstimate.macenko(image).orElseThrow();
            StainVectors vahadane = StainEstimate.vahadane(image).orElseThrow();

            assertThat(degrees(macenko.haematoxylin(), truth.haematoxylin())).isLessThan(1.5);
            assertThat(degrees(macenko.eosin(), truth.eosin())).isLessThan(1.5);
            assertThat(degrees(vahadane.haematoxylin(), truth.haematoxylin())).isLessThan(3);
            assertThat(degrees(vahadane.eosin(), truth.eosin())).isLessThan(3);
            assertThat(StainEstimate.vahadane(image)).as("the same again").contains(vahadane);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void moreOfOneStainIsWhatTheTruthSays(long seed) {
        Random random = new Random(seed);
        Truth truth = Truth.of(random);
        try (Mat image = tissue(truth, random);
                Mat more = Mats.made(to -> new HeStain.Drawn(HeStain.Method.MACENKO, 1.5, 0, 1, 0).filter(image, to))) {
            // independently: invert the 2 x 2 of the truth's vectors for a pixel's amounts, scale, mix again
            for (int x = 0; x < WIDTH; x += 7) {
                double[] density = new double[3];
                for (int channel = 0; channel < 3; channel++) {
                    density[channel] = -Math.log10(TestPixels.level(image, x, 11, channel) / 255.0);
                }
                double h = amountOfHaematoxylin(density, truth);
                boolean glass = Math.max(density[0], Math.max(density[1], density[2])) < 0.15;
                for (int channel = 0; channel < 3; channel++) {
                    double expected = 255
                            * Math.pow(10, -density[channel] - (glass ? 0 : 0.5 * h * truth.haematoxylin()[channel]));
                    assertThat((double) TestPixels.level(more, x, 11, channel)).isCloseTo(expected, within(4.0));
                }
            }
        }
    }

    private static double amountOfHaematoxylin(double[] density, Truth truth) {
        double both = 0;
        double h = 0;
        double e = 0;
        for (int channel = 0; channel < 3; channel++) {
            both += truth.haematoxylin()[channel] * truth.eosin()[channel];
            h += density[channel] * truth.haematoxylin()[channel];
            e += density[channel] * truth.eosin()[channel];
        }
        return (h - both * e) / (1 - both * both);
    }

    @Test
    void anImageOfOneColorHasThePublishedStains() {
        try (Mat gray = TestPictures.black(40, 40, CV_8UC3, image -> {
                    for (int i = 0; i < 40 * 40; i++) {
                        for (int channel = 0; channel < 3; channel++) {
                            TestPixels.set(image, i % 40, i / 40, channel, 120);
                        }
                    }
                });
                Mat found = Mats.made(to -> new HeStain.Drawn(HeStain.Method.VAHADANE, 1.5, 0, 1, 0).filter(gray, to));
                Mat published =
                        Mats.made(to -> new HeStain.Drawn(HeStain.Method.RUIFROK, 1.5, 0, 1, 0).filter(gray, to))) {
            assertThat(StainEstimate.macenko(gray)).isEmpty();
            assertThat(StainEstimate.vahadane(gray)).isEmpty();
            assertThat(Levels.of(found)).isEqualTo(Levels.of(published));
        }
    }
}
