package dev.refract.augment.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.opencv.global.opencv_core.CV_16UC3;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import dev.refract.augment.image.raster.Raster;
import org.junit.jupiter.api.Test;

/** Balanced: how far a copy is from its origin, which gates ask, is the mean difference of levels. */
class PixelDistanceTest {

    private static Raster halves(int side, int type, int left, int right) {
        return Raster.of(TestPictures.black(side, side, type, image -> {
            TestPixels.fill(image, 0, 0, side / 2, side, left);
            TestPixels.fill(image, side / 2, 0, side / 2, side, right);
        }));
    }

    @Test
    void isTheMeanDifferenceOfLevels() {
        try (Raster one = halves(200, CV_8UC3, 100, 100);
                Raster other = halves(200, CV_8UC3, 100, 151)) {
            assertThat(PixelDistance.between(one, other)).isCloseTo(0.1, within(1e-12));
            assertThat(PixelDistance.between(one, one)).isZero();
        }
    }

    @Test
    void imagesOfDifferentTypesAreComparedAsSharesOfTheFullLevel() {
        try (Raster gray = halves(40, CV_8UC1, 51, 102);
                Raster color = halves(80, CV_8UC3, 51, 102);
                Raster deep = halves(80, CV_16UC3, 0, 102 * 257)) {
            assertThat(PixelDistance.between(gray, color)).isZero();
            assertThat(PixelDistance.between(gray, deep)).isCloseTo(0.1, within(1e-7));
        }
    }
}
