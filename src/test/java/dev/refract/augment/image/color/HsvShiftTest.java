package dev.refract.augment.image.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import dev.refract.augment.image.TestPictures;
import dev.refract.augment.image.raster.Levels;
import dev.refract.augment.image.raster.Mats;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reproducible: a turn of the hue alone has the bytes of one that looks up all three channels. */
class HsvShiftTest {

    @ParameterizedTest
    @ValueSource(doubles = {-180, -71.5, 0, 1.4, 90, 179})
    void aTurnAloneIsTheTurnOfAShift(double hue) {
        try (Mat image = TestPictures.blobs(60, 40, CV_8UC3, 12);
                Mat alone = Mats.made(to -> new HsvFilter(hue, 0, 0).filter(image, to));
                Mat among = Mats.made(to -> new HsvFilter(hue, 0, 1e-12).filter(image, to))) {
            assertThat(Levels.of(alone)).isEqualTo(Levels.of(among));
        }
    }
}
