package dev.refract.augment.image.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import dev.refract.augment.Augmented;
import dev.refract.augment.Policy;
import dev.refract.augment.Stage;
import dev.refract.augment.Subject;
import dev.refract.augment.engine.Augmenter;
import dev.refract.augment.engine.StepCodec;
import dev.refract.augment.image.Drafting;
import dev.refract.augment.image.ImageMedium;
import dev.refract.augment.image.TestPictures;
import dev.refract.augment.image.TestPixels;
import dev.refract.augment.image.codec.ImageFormat;
import dev.refract.augment.image.geometric.FlipHorizontal;
import dev.refract.augment.image.raster.ColorSpace;
import dev.refract.augment.image.resize.Resize;
import dev.refract.augment.image.tone.Invert;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.random.Address;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import dev.refract.sample.Box;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import dev.refract.spec.yaml.DeclaredFamilies;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;

/** Reproducible, and labels stay true: policies that enclose steps show their branches where they say. */
class BranchingPolicyTest {
    private static final Augmenter AUGMENTER =
            new Augmenter(new StepCodec(DeclaredFamilies.load().catalog()));

    @Test
    void halfANegativeIsGray() {
        Policy blend = new AlphaBlendBranches(new Range(0.5, 0.5), false, new Branches(inverted(), List.of()));
        each(blend, (before, after, channel) -> assertThat(after).isBetween(127, 128));
    }

    @Test
    void onlyTheChosenChannelChanges() {
        Policy red = new SelectiveChannels(List.of(SelectiveChannels.Channel.RED), inverted());
        each(red, (before, after, channel) -> assertThat(after).isEqualTo(channel == 2 ? 255 - before : before));
    }

    @Test
    void patchesTogetherAreTheWhole() {
        each(
                new Patchwise(5, inverted()),
                (before, after, channel) -> assertThat(after).isEqualTo(255 - before));
    }

    @Test
    void thereAndBackIsHardlyAChange() {
        Policy round = new WithColorspace(ColorSpace.LAB, List.of(Stage.of(new Identity())));
        each(
                round,
                (before, after, channel) -> assertThat(Math.abs(after - before)).isLessThanOrEqualTo(6));
    }

    @Test
    void acheckerboardShowsBothBranches() {
        Policy board = new MaskedBlendBranches(
                MaskShape.CHECKERBOARD, new IntRange(2, 2), new Branches(inverted(), List.of()));
        try (Mat image = TestPictures.blobs(40, 40, CV_8UC3, 5);
                Mat made = copy(image, board, Label.NONE)) {
            assertThat(TestPixels.level(made, 5, 5, 0)).isEqualTo(TestPixels.level(image, 5, 5, 0));
            assertThat(TestPixels.level(made, 35, 5, 0)).isEqualTo(255 - TestPixels.level(image, 35, 5, 0));
        }
    }

    @Test
    void keepSizeComesBackToTheSizeThereWas() {
        Policy kept = new KeepSize(List.of(Stage.of(new Resize(7, 90, Interpolation.LINEAR))), Interpolation.LINEAR);
        Box box = new Box(4, 6, 20, 30);
        Label label = Label.NONE.withInstances(List.of(Instance.boxed("thing", box)));
        try (Mat image = TestPictures.blobs(40, 40, CV_8UC3, 5);
                Subject subject = ImageMedium.DEFAULT.open(TestPictures.payload(ImageFormat.PNG, image), label)) {
            Augmented copy = AUGMENTER
                    .make(subject, List.of(Stage.of(kept)), Address.of(1, "keep", "a"))
                    .copy();
            try (Mat made = TestPixels.decoded(Drafting.bytes(copy))) {
                assertThat(made.cols()).isEqualTo(40);
                assertThat(made.rows()).isEqualTo(40);
            }
            Box moved = copy.label().instances().get(0).box().orElseThrow();
            assertThat(moved.left()).isCloseTo(box.left(), within(1e-6));
            assertThat(moved.bottom()).isCloseTo(box.bottom(), within(1e-6));
        }
    }

    @Test
    void whatWouldMoveAnObjectIsLeftOutOfABlend() {
        List<Stage> moving = List.of(Stage.of(new FlipHorizontal()), Stage.of(new Invert()));
        Policy blend = new AlphaBlendBranches(new Range(1, 1), false, new Branches(moving, List.of()));
        Label label = Label.NONE.withInstances(List.of(Instance.boxed("thing", new Box(1, 2, 9, 9))));
        try (Mat image = TestPictures.blobs(40, 40, CV_8UC3, 5);
                Mat labeled = copy(image, blend, label);
                Mat free = copy(image, blend, Label.NONE)) {
            assertThat(TestPixels.level(labeled, 3, 8, 1)).isEqualTo(255 - TestPixels.level(image, 3, 8, 1));
            assertThat(TestPixels.level(free, 3, 8, 1)).isEqualTo(255 - TestPixels.level(image, 36, 8, 1));
        }
    }

    private static List<Stage> inverted() {
        return List.of(Stage.of(new Invert()));
    }

    /** What is expected of a level. */
    private interface Expectation {
        void holds(int before, int after, int channel);
    }

    private static void each(Policy policy, Expectation expected) {
        try (Mat image = TestPictures.blobs(23, 14, CV_8UC3, 5);
                Mat made = copy(image, policy, Label.NONE)) {
            for (int i = 0; i < 23 * 14 * 3; i++) {
                int x = i / 3 % 23;
                int y = i / 3 / 23;
                expected.holds(TestPixels.level(image, x, y, i % 3), TestPixels.level(made, x, y, i % 3), i % 3);
            }
        }
    }

    private static Mat copy(Mat image, Policy policy, Label label) {
        try (Subject subject = ImageMedium.DEFAULT.open(TestPictures.payload(ImageFormat.PNG, image), label)) {
            return TestPixels.decoded(Drafting.bytes(AUGMENTER
                    .make(subject, List.of(Stage.of(policy)), Address.of(1, "copy", "a"))
                    .copy()));
        }
    }
}
