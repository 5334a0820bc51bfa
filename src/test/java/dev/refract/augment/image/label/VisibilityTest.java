package dev.refract.augment.image.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;

import dev.refract.augment.image.Drafting;
import dev.refract.augment.image.ImageMedium;
import dev.refract.augment.image.OutputFormat;
import dev.refract.augment.image.TestPictures;
import dev.refract.augment.image.TestPixels;
import dev.refract.augment.image.crop.CropWindow;
import dev.refract.augment.image.dropout.Hole;
import dev.refract.augment.image.dropout.Holes;
import dev.refract.augment.image.geometric.Flip;
import dev.refract.augment.image.geometric.Rotation;
import dev.refract.augment.image.geometric.RotationCanvas;
import dev.refract.augment.image.step.ImageStep;
import dev.refract.augment.image.warp.Border;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.sample.Box;
import dev.refract.sample.Bytes;
import dev.refract.sample.Instance;
import dev.refract.sample.Keypoint;
import dev.refract.sample.Label;
import dev.refract.sample.Point;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;

/** Labels stay true: how much of an object is left is counted from its original area, whatever happened. */
class VisibilityTest {
    private static final Box OBJECT = new Box(20, 20, 60, 60);

    /** Leaves 60 % of the object, then 60 % of that: 36 % of the original, not 60. */
    @Test
    void cropsAddUp() {
        CropWindow first = new CropWindow(0, 0, 44, 100, 44, 100, Interpolation.LINEAR);
        CropWindow second = new CropWindow(0, 0, 44, 44, 44, 44, Interpolation.LINEAR);

        Instance left = only(boxed(), first, second);
        assertThat(left.visibility()).isCloseTo(0.36, within(1e-12));
        assertThat(left.box()).contains(new Box(20, 20, 44, 44));
        assertThat(after(settings(0.37), boxed(), first, second)).isEmpty();
    }

    @Test
    void narrowObjectsGoWhereAWidthIsAskedFor() {
        CropWindow sliver = new CropWindow(57, 0, 40, 100, 40, 100, Interpolation.LINEAR);
        ImageMedium strict = new ImageMedium(
                OutputFormat.KEEP,
                95,
                1_000_000,
                0,
                1,
                4,
                0,
                BoxEstimate.ELLIPSE,
                true,
                Map.of(),
                Optional.empty(),
                Optional.empty());

        assertThat(only(boxed(), sliver).box()).contains(new Box(0, 20, 3, 60));
        assertThat(after(strict, boxed(), sliver)).isEmpty();
        assertThat(after(strict, boxed(), sliver, new CropWindow(0, 0, 20, 100, 40, 100, Interpolation.LINEAR)))
                .hasSize(1);
    }

    @Test
    void anObjectInFullViewPassesTheStrictestRule() {
        assertThat(after(settings(1), boxed(), new Flip(Flip.FlipAxis.TOP_BOTTOM)))
                .singleElement()
                .satisfies(seen -> assertThat(seen.visibility()).isEqualTo(1));
    }

    @Test
    void enlargingTakesNothingAway() {
        Instance enlarged = only(boxed(), new CropWindow(10, 10, 60, 60, 300, 300, Interpolation.LINEAR));

        assertThat(enlarged.visibility()).isEqualTo(1);
        assertThat(enlarged.box()).contains(new Box(50, 50, 250, 250));
    }

    @Test
    void whatIsPaintedOverIsNotSeen() {
        // two overlapping holes: 20×40 and 30×40 of the object, 10×40 of them twice
        Holes holes = new Holes(List.of(new Hole(20, 10, 20, 80), new Hole(30, 10, 30, 80)), 0);
        Holes half = new Holes(List.of(new Hole(20, 0, 10, 100), new Hole(20, 0, 20, 100)), 0);

        assertThat(after(settings(0), boxed(), holes)).isEmpty();
        assertThat(only(boxed(), half).visibility()).isCloseTo(0.5, within(1e-12));
        assertThat(only(boxed(), half).box()).contains(OBJECT);
        assertThat(only(masked(), half).visibility()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void coversAreRememberedWhereTheyWere() {
        Holes half = new Holes(List.of(new Hole(20, 0, 20, 100)), 0);
        CropWindow coveredHalf = new CropWindow(0, 0, 40, 100, 40, 100, Interpolation.LINEAR);
        CropWindow openHalf = new CropWindow(40, 0, 40, 100, 40, 100, Interpolation.LINEAR);

        assertThat(after(settings(0), boxed(), half, coveredHalf)).isEmpty();
        assertThat(only(boxed(), half, openHalf).visibility()).isCloseTo(0.5, within(1e-12));
        assertThat(only(masked(), half, openHalf).visibility()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aCoveredKeypointIsBehindSomethingAndACutOneIsGone() {
        Instance face = new Instance(
                "face",
                Optional.of(OBJECT),
                List.of(),
                Optional.empty(),
                List.of(
                        new Keypoint("left_eye", new Point(30, 30), true),
                        new Keypoint("right_eye", new Point(50, 30), true)),
                1,
                Map.of());
        Label label = Label.NONE.withInstances(List.of(face));

        assertThat(only(label, new Holes(List.of(new Hole(25, 25, 10, 10)), 0)).keypoints())
                .containsExactly(
                        new Keypoint("left_eye", new Point(30, 30), false),
                        new Keypoint("right_eye", new Point(50, 30), true));
        assertThat(only(label, new CropWindow(0, 0, 40, 100, 40, 100, Interpolation.LINEAR))
                        .keypoints())
                .containsExactly(new Keypoint("left_eye", new Point(30, 30), true));
        assertThat(only(label, new Flip(Flip.FlipAxis.LEFT_RIGHT)).keypoints())
                .containsExactly(
                        new Keypoint("right_eye", new Point(70, 30), true),
                        new Keypoint("left_eye", new Point(50, 30), true));
        assertThat(only(label, new Flip(Flip.FlipAxis.LEFT_RIGHT), new Flip(Flip.FlipAxis.TOP_BOTTOM))
                        .keypoints())
                .extracting(Keypoint::name)
                .containsExactly("left_eye", "right_eye");
    }

    @Test
    void aTurnedBoxIsTheBoxOfTheEllipseOrOfTheCorners() {
        Rotation turn = new Rotation(45, RotationCanvas.KEPT, new Resampling(Border.CONSTANT, 0, Interpolation.LINEAR));
        // the object's center is 10 left of and above the center of the canvas, so it moves straight left
        double x = 50 - Math.hypot(10, 10);

        Box ellipse = only(boxed(), turn).box().orElseThrow();
        Box corners =
                after(settings(BoxEstimate.CORNERS), boxed(), turn).get(0).box().orElseThrow();
        assertThat(ellipse.left()).isCloseTo(x - 20, within(1e-9));
        assertThat(ellipse.bottom()).isCloseTo(70, within(1e-9));
        assertThat(corners.left()).isCloseTo(x - Math.hypot(20, 20), within(1e-9));
    }

    /** Eight turns by 45 degrees are none: a box that was bounded at each step would have grown 16-fold. */
    @Test
    void boxesDoNotGrowWithTheNumberOfSteps() {
        Rotation turn = new Rotation(45, RotationCanvas.KEPT, new Resampling(Border.CONSTANT, 0, Interpolation.LINEAR));
        Label centered = Label.NONE.withInstances(List.of(Instance.boxed("cell", new Box(40, 40, 60, 60))));

        for (BoxEstimate estimate : BoxEstimate.values()) {
            Box box = after(settings(estimate), centered, turn, turn, turn, turn, turn, turn, turn, turn)
                    .get(0)
                    .box()
                    .orElseThrow();
            assertThat(box.left()).isCloseTo(40, within(1e-9));
            assertThat(box.bottom()).isCloseTo(60, within(1e-9));
        }
    }

    private static Instance only(Label label, ImageStep... steps) {
        List<Instance> left = after(settings(0), label, steps);
        assertThat(left).hasSize(1);
        return left.get(0);
    }

    private static List<Instance> after(ImageMedium settings, Label label, ImageStep... steps) {
        try (Mat image = TestPictures.blobs(100, 100, CV_8UC1, 1)) {
            return Drafting.finished(settings, image, label, List.of(steps))
                    .label()
                    .instances();
        }
    }

    private static ImageMedium settings(double minVisibility) {
        return new ImageMedium(
                OutputFormat.KEEP,
                95,
                1_000_000,
                minVisibility,
                1,
                0,
                0,
                BoxEstimate.ELLIPSE,
                true,
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static ImageMedium settings(BoxEstimate boxes) {
        return new ImageMedium(
                OutputFormat.KEEP,
                95,
                1_000_000,
                0,
                1,
                0,
                0,
                boxes,
                true,
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Label boxed() {
        return Label.NONE.withInstances(List.of(Instance.boxed("cell", OBJECT)));
    }

    private static Label masked() {
        try (Mat mask = TestPictures.black(100, 100, CV_8UC1, image -> TestPixels.fill(image, 20, 20, 40, 40, 1))) {
            Bytes png = TestPictures.png(mask);
            return Label.NONE.withInstances(List.of(
                    new Instance("cell", Optional.of(OBJECT), List.of(), Optional.of(png), List.of(), 1, Map.of())));
        }
    }
}
