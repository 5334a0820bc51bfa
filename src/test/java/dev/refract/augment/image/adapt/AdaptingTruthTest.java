package dev.refract.augment.image.adapt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import dev.refract.augment.image.TestPictures;
import dev.refract.augment.image.TestPixels;
import dev.refract.augment.image.raster.Levels;
import dev.refract.augment.image.raster.Mats;
import java.util.function.DoubleUnaryOperator;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;

/** Reproducible: light and stains from elsewhere have one right answer, computed here by other means. */
class AdaptingTruthTest {
    private static final int SIDE = 32;

    /** A square image whose level depends on the angle alone, once around over the width. */
    private static Mat wave(int width, DoubleUnaryOperator level) {
        return TestPictures.black(width, width, CV_8UC1, image -> {
            for (int y = 0; y < width; y++) {
                for (int x = 0; x < width; x++) {
                    int rounded = (int) Math.round(level.applyAsDouble(2 * Math.PI * x / width));
                    TestPixels.set(image, x, y, 0, rounded);
                }
            }
        });
    }

    @Test
    void slowWavesAreThePartnersAndFastWavesStay() {
        // own: mean 100, one cycle of 30, eight cycles of 20; partner: mean 140, one cycle of 50, eight of 5
        try (Mat own = wave(SIDE, x -> 100 + 30 * Math.cos(x) + 20 * Math.cos(8 * x));
                Mat other = wave(SIDE, x -> 140 + 50 * Math.sin(x) + 5 * Math.cos(8 * x));
                Mat made = new FourierDomainAdaptation.Drawn("p", 0.1).adapted(own, other)) {
            for (int x = 0; x < SIDE; x++) {
                double angle = 2 * Math.PI * x / SIDE;
                double expected = 140 + 50 * Math.cos(angle) + 20 * Math.cos(8 * angle);
                assertThat((double) TestPixels.level(made, x, 5, 0)).isCloseTo(expected, within(2.0));
            }
        }
    }

    @Test
    void itsOwnAmplitudesChangeNothing() {
        try (Mat own = TestPictures.blobs(31, 22, CV_8UC3, 3);
                Mat made = new FourierDomainAdaptation.Drawn("p", 0.5).adapted(own, own)) {
            assertThat(Levels.of(made)).isEqualTo(Levels.of(own));
        }
    }

    @Test
    void aPixelOfOneStainTakesThatStainTwice() {
        // blue, green and red of haematoxylin, in optical densities
        double[] stain = {0.29, 0.70, 0.65};
        double length = Math.sqrt(0.29 * 0.29 + 0.70 * 0.70 + 0.65 * 0.65);
        try (Mat image = TestPictures.black(2, 1, CV_8UC3, mat -> {
                    for (int channel = 0; channel < 3; channel++) {
                        double light = Math.pow(10, -0.4 * stain[channel] / length);
                        TestPixels.set(mat, 0, 0, channel, (int) Math.round(255 * light));
                        TestPixels.set(mat, 1, 0, channel, 250);
                    }
                });
                Mat stained =
                        Mats.made(to -> new HeStain.Drawn(HeStain.Method.RUIFROK, 2, 0.1, 1, 0).filter(image, to))) {
            for (int channel = 0; channel < 3; channel++) {
                double expected = 255 * Math.pow(10, -0.9 * stain[channel] / length);
                assertThat((double) TestPixels.level(stained, 0, 0, channel)).isCloseTo(expected, within(2.0));
                assertThat(TestPixels.level(stained, 1, 0, channel)).as("glass").isEqualTo(250);
            }
        }
    }

    @Test
    void stainsAsTheyAreChangeNothing() {
        try (Mat image = TestPictures.blobs(40, 30, CV_8UC3, 4);
                Mat stained =
                        Mats.made(to -> new HeStain.Drawn(HeStain.Method.RUIFROK, 1, 0, 1, 0).filter(image, to))) {
            assertThat(Levels.of(stained)).isEqualTo(Levels.of(image));
        }
    }
}
