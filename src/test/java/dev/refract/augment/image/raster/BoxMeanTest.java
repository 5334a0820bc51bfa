package dev.refract.augment.image.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_16UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;

import dev.refract.augment.image.TestPictures;
import dev.refract.augment.image.TestPixels;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels stay true: what averages before shrinking moves nothing and counts every pixel by its share of the box. */
class BoxMeanTest {

    /** One pixel of 240 among zeros: each pixel near it shows the share of its box that the bright one fills. */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 240, 0, 0",
        "1.5, 0, 40, 160, 40, 0",
        "2, 0, 60, 120, 60, 0",
        "3, 0, 80, 80, 80, 0",
        "4, 30, 60, 60, 60, 30",
        "5, 48, 48, 48, 48, 48"
    })
    void aBoxCountsWhatItCoversInPart(double width, int a, int b, int c, int d, int e) {
        try (Mat dot = TestPictures.black(9, 1, CV_8UC1, image -> TestPixels.set(image, 4, 0, 0, 240));
                Mat made = BoxMean.overBoxes(dot, width, 1)) {
            assertThat(Levels.of(made))
                    .containsExactly(
                            (char) 0, (char) 0, (char) a, (char) b, (char) c, (char) d, (char) e, (char) 0, (char) 0);
        }
    }

    @Test
    void boxesAreTallToo() {
        try (Mat dot = TestPictures.black(3, 3, CV_16UC1, image -> TestPixels.set(image, 1, 1, 0, 48_000));
                Mat made = BoxMean.overBoxes(dot, 3, 2)) {
            assertThat(Levels.of(made))
                    .containsExactly(
                            (char) 4000,
                            (char) 4000,
                            (char) 4000,
                            (char) 8000,
                            (char) 8000,
                            (char) 8000,
                            (char) 4000,
                            (char) 4000,
                            (char) 4000);
        }
    }
}
