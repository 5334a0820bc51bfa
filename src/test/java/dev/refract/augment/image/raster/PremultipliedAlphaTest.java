package dev.refract.augment.image.raster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.image.warp.Border;
import dev.refract.augment.image.warp.Homography;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.augment.image.warp.Placement;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The hidden color of transparent pixels never shows: a picture that is red where it is seen stays red. */
class PremultipliedAlphaTest {
    private static final int SIDE = 32;
    private static final int RED = 200;

    static Stream<UnaryOperator<Raster>> warps() {
        Homography turn = Homography.translation(-SIDE / 2.0, -SIDE / 2.0)
                .then(Homography.rotation(27))
                .then(Homography.translation(SIDE / 2.0, SIDE / 2.0));
        return Stream.of(Interpolation.LINEAR, Interpolation.CUBIC)
                .flatMap(interpolation -> Stream.of(
                                Placement.keepingCanvas(SIDE, SIDE, turn, Border.CONSTANT, 1, interpolation),
                                Placement.covering(SIDE, SIDE, Homography.scaling(2.3, 1.7), 73, 54, interpolation),
                                Placement.covering(SIDE, SIDE, Homography.scaling(.3, .4), 10, 13, interpolation))
                        .map(how -> from -> Resampler.place(from, how)));
    }

    @ParameterizedTest
    @MethodSource("warps")
    void hiddenColorsLeaveNoFringe(UnaryOperator<Raster> warp) {
        try (Raster from = halfHidden();
                Raster to = warp.apply(from);
                UByteIndexer color = to.color().createIndexer();
                UByteIndexer alpha = to.alpha().orElseThrow().createIndexer()) {
            int partly = 0;
            for (int y = 0; y < to.height(); y++) {
                for (int x = 0; x < to.width(); x++) {
                    int opacity = alpha.get(y, x);
                    partly += opacity > 0 && opacity < 255 ? 1 : 0;
                    if (opacity > 0) {
                        assertThat(new int[] {color.get(y, x, 0), color.get(y, x, 1), color.get(y, x, 2)})
                                .as("pixel %d,%d of opacity %d", x, y, opacity)
                                .containsExactly(0, 0, RED);
                    }
                }
            }
            assertThat(partly).isPositive();
        }
    }

    /** Placements that copy pixels keep what is hidden, too. */
    @Test
    void exactCopiesKeepHiddenColors() {
        Placement mirror = Placement.covering(
                SIDE, SIDE, Homography.affine(-1, 0, SIDE, 0, 1, 0), SIDE, SIDE, Interpolation.LINEAR);
        try (Raster from = halfHidden();
                Raster to = Resampler.place(from, mirror);
                UByteIndexer color = to.color().createIndexer()) {
            assertThat(color.get(3, SIDE - 1, 1)).isEqualTo(255);
        }
    }

    /** The left half is transparent and green, the right half opaque and red. */
    private static Raster halfHidden() {
        try (Scalar green = new Scalar(0, 255, 0, 0);
                Scalar red = new Scalar(0, 0, RED, 0);
                Scalar opaque = Scalar.all(255);
                Rect right = new Rect(SIDE / 2, 0, SIDE / 2, SIDE)) {
            Mat color = new Mat(SIDE, SIDE, opencv_core.CV_8UC3, green);
            Mat alpha = new Mat(SIDE, SIDE, opencv_core.CV_8UC1, Scalar.all(0));
            try (Mat seen = new Mat(color, right);
                    Mat shown = new Mat(alpha, right)) {
                seen.put(red);
                shown.put(opaque);
            }
            return new Raster(color, Optional.of(alpha));
        }
    }
}
