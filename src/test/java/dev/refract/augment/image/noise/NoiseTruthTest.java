package dev.refract.augment.image.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.opencv.global.opencv_core.CV_16UC3;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import dev.refract.augment.image.TestPictures;
import dev.refract.augment.image.TestPixels;
import dev.refract.augment.image.raster.Levels;
import dev.refract.random.CounterRandom;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reproducible: noise is what its seed says, level by level, and has the distribution it is named for. */
class NoiseTruthTest {
    private static final int SHARES = 1 << NormalTable.BITS;

    private static Mat flat(int width, int height, int type, int level) {
        return TestPictures.black(width, height, type, image -> TestPixels.fill(image, 0, 0, width, height, level));
    }

    private static double mean(char... levels) {
        return IntStream.range(0, levels.length).map(i -> levels[i]).average().orElseThrow();
    }

    private static double deviation(char[] levels, double mean) {
        return Math.sqrt(IntStream.range(0, levels.length)
                .mapToDouble(i -> (levels[i] - mean) * (levels[i] - mean))
                .average()
                .orElseThrow());
    }

    /** Quantiles as statistical tables have them; a share's number lies within half a share of its edge. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 0",
        "0.75, 0.6744898",
        "0.8413447, 1",
        "0.975, 1.9599640",
        "0.99865, 2.9999770",
        "0.025, -1.9599640"
    })
    void sharesOfTheNormalDistributionAreItsQuantiles(double probability, double quantile) {
        assertThat((double) NormalTable.at((int) (probability * SHARES))).isCloseTo(quantile, within(3e-3));
    }

    @Test
    void theSharesTogetherAreNormal() {
        double[] numbers =
                IntStream.range(0, SHARES).mapToDouble(NormalTable::at).toArray();
        assertThat(numbers).isSorted();
        assertThat(Arrays.stream(numbers).sum()).isZero();
        assertThat(Arrays.stream(numbers).map(z -> z * z).average().orElseThrow())
                .isCloseTo(1, within(1e-4));
        assertThat(Arrays.stream(numbers).map(z -> z * z * z * z).average().orElseThrow())
                .isCloseTo(3, within(2e-3));
    }

    @Test
    void gaussianNoiseAddsTheLevelThatEverySixteenBitsChoose() {
        int width = 7;
        int height = 3;
        // a row of 21 levels takes six words; each row begins with a word of its own
        CounterRandom words = new CounterRandom(99);
        try (Mat image = TestPictures.blobs(width, height, CV_8UC3, 1)) {
            char[] expected = Levels.of(image);
            for (int y = 0; y < height; y++) {
                for (int i = 0; i < 21; i++) {
                    long word = words.at(6L * y + i / 4);
                    float normal = NormalTable.at((int) (word >>> ((i % 4) * 16)) & 0xffff);
                    int added = Math.round(Math.abs(normal) * 51F) * (normal < 0 ? -1 : 1);
                    expected[21 * y + i] = Levels.clipped(expected[21 * y + i] + added, 255);
                }
            }
            new GaussianNoise.Drawn(0.2, true, 99).paint(image);
            assertThat(Levels.of(image)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, 9", "false, 3"})
    void gaussianNoiseHasItsDeviationAndIsGrayWhenChannelsShareIt(boolean perChannel, int different) {
        try (Mat image = flat(300, 200, CV_16UC3, 30_000)) {
            new GaussianNoise.Drawn(0.05, perChannel, 5).paint(image);
            char[] levels = Levels.of(image);
            double mean = mean(levels);
            assertThat(mean).isCloseTo(30_000, within(30.0));
            assertThat(deviation(levels, mean)).isCloseTo(0.05 * 65535, within(30.0));
            assertThat(IntStream.range(0, 9).map(i -> levels[i]).distinct().count())
                    .isEqualTo(different);
        }
    }

    /** Sums of the terms of a Poisson distribution, written out. */
    @ParameterizedTest
    @CsvSource({
        "2, 0.1353, 0",
        "2, 0.1354, 1",
        "2, 0.4060, 1",
        "2, 0.4061, 2",
        "0, 0.9999, 0",
        "2, 0, 0",
        "100, 0.5, 100"
    })
    void photonsAreCountedByInversion(double mean, double even, int count) {
        assertThat(new PoissonTable(mean).count(even)).isEqualTo(count);
    }

    @Test
    void shotNoiseKeepsTheMeanAndGrowsWithTheLight() {
        try (Mat image = flat(200, 200, CV_8UC1, 100)) {
            new ShotNoise.Drawn(0.1, 3).paint(image);
            char[] levels = Levels.of(image);
            double mean = mean(levels);
            assertThat(mean).isCloseTo(100, within(0.5));
            assertThat(deviation(levels, mean)).isCloseTo(25.5 * Math.sqrt(100 / 255.0), within(0.3));
        }
    }

    /** One amount a channel is a look-up; the amounts are drawn blue first. */
    @Test
    void oneFactorForAllMultipliesEveryLevelAlike() {
        try (Mat image = flat(4, 4, CV_8UC3, 100)) {
            new MultiplicativeNoise.Drawn(1.2, 1.2, false, false, 1).paint(image);
            assertThat(TestPixels.level(image, 2, 3, 1)).isEqualTo(120);
            new MultiplicativeNoise.Drawn(0.5, 0.5, true, false, 1).paint(image);
            assertThat(TestPixels.level(image, 0, 0, 2)).isEqualTo(60);
        }
    }
}
