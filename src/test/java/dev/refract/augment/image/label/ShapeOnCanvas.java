package dev.refract.augment.image.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import dev.refract.augment.Augmented;
import dev.refract.augment.Draft;
import dev.refract.augment.Step;
import dev.refract.augment.Subject;
import dev.refract.augment.image.Drafting;
import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageMedium;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.OutputFormat;
import dev.refract.augment.image.TestPictures;
import dev.refract.augment.image.TestPixels;
import dev.refract.augment.image.codec.ImageFormat;
import dev.refract.augment.image.raster.ConvexMask;
import dev.refract.augment.image.step.Warp;
import dev.refract.augment.image.warp.Homography;
import dev.refract.augment.image.warp.Placement;
import dev.refract.sample.Box;
import dev.refract.sample.Instance;
import dev.refract.sample.Keypoint;
import dev.refract.sample.Label;
import dev.refract.sample.Point;
import dev.refract.sample.Polygon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/** A white shape on black that is known by its mask, its outline, its box and its corners as keypoints. */
final class ShapeOnCanvas {
    static final int W = 220;
    static final int H = 180;
    private static final ImageMedium SETTINGS = new ImageMedium(
            OutputFormat.PNG,
            95,
            100_000_000,
            0,
            0,
            0,
            0,
            BoxEstimate.ELLIPSE,
            false,
            Map.of(),
            Optional.empty(),
            Optional.empty());

    private final List<Point> corners;
    private double scale = 1;

    /** Seven corners on an ellipse, anywhere on the canvas. */
    ShapeOnCanvas(UniformRandomProvider random) {
        double x = 57 + (W - 114) * random.nextDouble();
        double y = 57 + (H - 114) * random.nextDouble();
        double a = 25 + 30 * random.nextDouble();
        double b = 25 + 30 * random.nextDouble();
        double start = random.nextDouble();
        corners = IntStream.range(0, 7)
                .mapToObj(i -> new Point(
                        x + a * Math.cos((i + start) * 2 * Math.PI / 7),
                        y + b * Math.sin((i + start) * 2 * Math.PI / 7)))
                .toList();
    }

    /** The image and the label after the operations have drawn and been applied in turn. */
    Augmented after(List<ImageOperation> operations, UniformRandomProvider random) {
        try (Mat mask = ConvexMask.of(corners, W, H);
                Mat image = TestPictures.black(W, H, CV_8UC3, black -> paint(black, mask));
                Subject subject = SETTINGS.open(TestPictures.payload(ImageFormat.PNG, image), label(mask));
                Draft draft = subject.draft()) {
            Homography map = Homography.IDENTITY;
            for (ImageOperation operation : operations) {
                ImageFacts facts = (ImageFacts) draft.facts();
                Optional<? extends Step> step = operation.draw(facts, random);
                if (step.isPresent() && step.get() instanceof Warp warp) {
                    Placement placement = warp.place(facts.width(), facts.height());
                    map = map.then(placement.matrix());
                }
                step.ifPresent(draft::apply);
            }
            if (map.affine()) {
                Point anywhere = new Point(0, 0);
                scale = Math.max(1, Math.hypot(map.scaleX(anywhere), map.scaleY(anywhere)));
            }
            return draft.finish();
        }
    }

    /**
     * Mask, outline, box, keypoints and pixels agree within {@code slack} pixels for drawing and resampling
     * the mask: one of the original, as large as it has become, and half of one of the copy.
     *
     * @return whether enough of the shape was left to compare
     */
    boolean agrees(Augmented copy, double stretch) {
        double pixel = Math.max(scale, stretch) + 0.5;
        Optional<Instance> masked = named(copy, "masked");
        Optional<Instance> outlined = named(copy, "outlined");
        if (outlined.isEmpty() || outline(outlined.get()).area() < 60 * pixel * pixel) {
            return false;
        }
        ShapeOutline outline = outline(outlined.get());
        Box byPolygon = outlined.get().box().orElseThrow();
        assertClose(masked.orElseThrow().box().orElseThrow(), byPolygon, pixel * outline.tip());
        assertThat(byPolygon).isEqualTo(Box.around(outline.corners()));
        assertThat(masked.get().visibility()).isCloseTo(outlined.get().visibility(), within(0.04));
        keypointsLieOnOutline(outlined.get(), pixel);
        pixelsAgree(copy, masked.get(), outline, pixel);
        return true;
    }

    private static void pixelsAgree(Augmented copy, Instance masked, ShapeOutline outline, double pixel) {
        try (Mat moved = TestPixels.decoded(masked.mask().orElseThrow());
                Mat shown = TestPixels.decoded(Drafting.bytes(copy));
                Mat gray = new Mat();
                Mat seen = new Mat();
                Mat apart = new Mat()) {
            opencv_core.extractChannel(shown, gray, 0);
            opencv_imgproc.threshold(gray, seen, 127, 255, opencv_imgproc.THRESH_BINARY);
            opencv_core.bitwise_xor(moved, seen, apart);
            double edge = outline.perimeter() * pixel;
            assertThat(opencv_core.countNonZero(apart)).isLessThan((int) edge);
            assertThat((double) opencv_core.countNonZero(moved)).isCloseTo(outline.area(), within(edge));
        }
    }

    private static void keypointsLieOnOutline(Instance outlined, double pixel) {
        for (Keypoint keypoint : outlined.keypoints()) {
            assertThat(outline(outlined).distance(keypoint.at()))
                    .as("%s", keypoint)
                    .isLessThan(0.3 * pixel);
        }
    }

    private static void assertClose(Box actual, Box expected, double pixel) {
        assertThat(actual.left()).isCloseTo(expected.left(), within(pixel));
        assertThat(actual.top()).isCloseTo(expected.top(), within(pixel));
        assertThat(actual.right()).isCloseTo(expected.right(), within(pixel));
        assertThat(actual.bottom()).isCloseTo(expected.bottom(), within(pixel));
    }

    private Label label(Mat mask) {
        List<Keypoint> keypoints = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            keypoints.add(new Keypoint("corner " + i, corners.get(i), true));
        }
        Optional<Box> box = Optional.of(Box.around(corners));
        return Label.NONE.withInstances(List.of(
                new Instance("masked", box, List.of(), Optional.of(TestPictures.png(mask)), List.of(), 1, Map.of()),
                new Instance(
                        "outlined", box, List.of(new Polygon(corners)), Optional.empty(), keypoints, 1, Map.of())));
    }

    private static void paint(Mat image, Mat mask) {
        try (Mat white = new Mat(H, W, CV_8UC3)) {
            TestPixels.fill(white, 0, 0, W, H, 255);
            white.copyTo(image, mask);
        }
    }

    private static Optional<Instance> named(Augmented copy, String category) {
        return copy.label().instances().stream()
                .filter(instance -> instance.category().equals(category))
                .findFirst();
    }

    private static ShapeOutline outline(Instance instance) {
        return new ShapeOutline(instance.polygons());
    }
}
