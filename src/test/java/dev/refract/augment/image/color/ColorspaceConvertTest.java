package dev.refract.augment.image.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import dev.refract.augment.image.Drafting;
import dev.refract.augment.image.TestPictures;
import dev.refract.augment.image.TestPixels;
import dev.refract.augment.image.raster.ColorSpace;
import dev.refract.augment.image.raster.Mats;
import java.util.List;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Channels count as a reader of the file counts them: the first of the space is the first of the image. */
class ColorspaceConvertTest {

    @Test
    void redTwoHundredGreenOneHundredBlueFiftyIsHueTenSaturation191Value200() {
        try (Mat image = flat();
                Mat copy = Drafting.fused(image, List.of(new ColorspaceConvert.Drawn(ColorSpace.HSV, 1)))) {
            assertThat(red(copy)).isEqualTo(10);
            assertThat(green(copy)).isEqualTo(191);
            assertThat(blue(copy)).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource(ColorSpace.class)
    void everySpaceIsAsOpenCvStoresItFromRedGreenAndBlue(ColorSpace space) {
        try (Mat image = flat();
                Mat rgb = Mats.made(to -> opencv_imgproc.cvtColor(image, to, opencv_imgproc.COLOR_BGR2RGB));
                Mat peer = Mats.made(to -> opencv_imgproc.cvtColor(rgb, to, code(space)));
                Mat copy = Drafting.fused(image, List.of(new ColorspaceConvert.Drawn(space, 1)))) {
            assertThat(red(copy)).isBetween(TestPixels.level(peer, 0, 0, 0) - 1, TestPixels.level(peer, 0, 0, 0) + 1);
            assertThat(green(copy)).isBetween(TestPixels.level(peer, 0, 0, 1) - 1, TestPixels.level(peer, 0, 0, 1) + 1);
            assertThat(blue(copy)).isBetween(TestPixels.level(peer, 0, 0, 2) - 1, TestPixels.level(peer, 0, 0, 2) + 1);
        }
    }

    private static int code(ColorSpace space) {
        return switch (space) {
            case HSV -> opencv_imgproc.COLOR_RGB2HSV;
            case HLS -> opencv_imgproc.COLOR_RGB2HLS;
            case LAB -> opencv_imgproc.COLOR_RGB2Lab;
            case LUV -> opencv_imgproc.COLOR_RGB2Luv;
            case YCRCB -> opencv_imgproc.COLOR_RGB2YCrCb;
            case YUV -> opencv_imgproc.COLOR_RGB2YUV;
            case XYZ -> opencv_imgproc.COLOR_RGB2XYZ;
        };
    }

    private static Mat flat() {
        return TestPictures.black(8, 8, CV_8UC3, image -> {
            for (int i = 0; i < 64; i++) {
                TestPixels.set(image, i % 8, i / 8, 0, 50);
                TestPixels.set(image, i % 8, i / 8, 1, 100);
                TestPixels.set(image, i % 8, i / 8, 2, 200);
            }
        });
    }

    private static int red(Mat image) {
        return TestPixels.level(image, 0, 0, 2);
    }

    private static int green(Mat image) {
        return TestPixels.level(image, 0, 0, 1);
    }

    private static int blue(Mat image) {
        return TestPixels.level(image, 0, 0, 0);
    }
}
