package dev.refract.augment.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import dev.refract.augment.image.blur.GaussianFilter;
import dev.refract.augment.image.crop.CropWindow;
import dev.refract.augment.image.geometric.Rotation;
import dev.refract.augment.image.geometric.RotationCanvas;
import dev.refract.augment.image.tone.Brightness;
import dev.refract.augment.image.tone.ContrastTone;
import dev.refract.augment.image.warp.Border;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.augment.image.warp.Resampling;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;

/** Reproducible: steps that one pass can show are one pass, others are not. */
class PassesTest {
    @Test
    void neighborsOfOneKindBecomeOnePass() {
        try (Mat image = TestPictures.blobs(64, 48, CV_8UC3, 1)) {
            Rotation turn = FusedSteps.turn(20, Border.CONSTANT, 0);
            CropWindow crop = new CropWindow(10, 10, 30, 20, 60, 40, Interpolation.LINEAR);

            assertThat(Drafting.passes(image, List.of(FusedSteps.MIRROR, turn, crop)))
                    .isEqualTo(1);
            assertThat(Drafting.passes(image, List.of(turn, turn))).isEqualTo(1);
            assertThat(Drafting.passes(image, List.of(new Brightness.Drawn(0.1), new ContrastTone(2))))
                    .isEqualTo(1);
            assertThat(Drafting.passes(image, List.of(new FusedSteps.Swap(0.9), new FusedSteps.Swap(0.5))))
                    .isEqualTo(1);
            assertThat(Drafting.passes(image, List.of(turn, new Brightness.Drawn(0.1), crop)))
                    .isEqualTo(3);
            assertThat(Drafting.passes(image, List.of(turn, new GaussianFilter(1), turn)))
                    .isEqualTo(3);
        }
    }

    @Test
    void whatOnePassCannotShowStaysTwo() {
        try (Mat image = TestPictures.blobs(64, 48, CV_8UC3, 1)) {
            Rotation turn = FusedSteps.turn(20, Border.CONSTANT, 0);
            CropWindow shrink = new CropWindow(0, 0, 64, 48, 16, 12, Interpolation.LINEAR);
            CropWindow enlarge = new CropWindow(0, 0, 16, 12, 64, 48, Interpolation.LINEAR);

            assertThat(Drafting.passes(image, List.of(turn, FusedSteps.turn(20, Border.REFLECT, 0))))
                    .isEqualTo(2);
            assertThat(Drafting.passes(image, List.of(turn, FusedSteps.turn(20, Border.CONSTANT, 1))))
                    .isEqualTo(2);
            assertThat(Drafting.passes(
                            image,
                            List.of(
                                    turn,
                                    new Rotation(
                                            20,
                                            RotationCanvas.KEPT,
                                            new Resampling(Border.CONSTANT, 0, Interpolation.CUBIC)))))
                    .isEqualTo(2);
            assertThat(Drafting.passes(image, List.of(shrink, enlarge))).isEqualTo(2);
            assertThat(Drafting.passes(image, List.of(new FusedSteps.Swap(1.8), new FusedSteps.Swap(0.5))))
                    .isEqualTo(2);
        }
    }
}
