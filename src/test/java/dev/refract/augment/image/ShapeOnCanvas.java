package dev.refract.augment.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import dev.refract.augment.Augmented;
import dev.refract.augment.Draft;
import dev.refract.augment.Step;
import dev.refract.augment.Subject;
import dev.refract.augment.image.codec.ImageFormat;
import dev.refract.augment.image.label.BoxEstimate;
import dev.refract.augment.image.raster.ConvexMask;
import dev.refract.augment.image.warp.Convex;
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
    private static final Images SETTINGS =
            new Images(Encode.PNG, 95, 100_000_000, 0, 0, 0, 0, BoxEstimate.ELLIPSE, false, Map.of());

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
                Mat image = Pictures.black(W, H, CV_8UC3, black -> paint(black, mask));
                Subject subject = SETTINGS.open(Pictures.payload(ImageFormat.PNG, image), label(mask));
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
                scale = Math.max(1, Math.hypot(map.scaleX(), map.scaleY()));
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
        if (outlined.isEmpty() || area(outlined.get()) < 60 * pixel * pixel) {
            return false;
        }
        Box byPolygon = outlined.get().box().orElseThrow();
        assertClose(masked.orElseThrow().box().orElseThrow(), byPolygon, pixel * tip(outlined.get()));
        assertThat(byPolygon).isEqualTo(Box.around(corners(outlined.get())));
        assertThat(masked.get().visibility()).isCloseTo(outlined.get().visibility(), within(0.04));
        keypointsLieOnOutline(outlined.get(), pixel);
        pixelsAgree(copy, masked.get(), outlined.get(), pixel);
        return true;
    }

    /** By how much more a mask of whole pixels falls short of the sharpest corner than of a right angle. */
    private static double tip(Instance outlined) {
        double sharpest = Math.PI / 2;
        for (Polygon polygon : outlined.polygons()) {
            int n = polygon.corners().size();
            for (int i = 0; i < n; i++) {
                Point at = polygon.corners().get(i);
                Point before = polygon.corners().get((i + n - 1) % n);
                Point after = polygon.corners().get((i + 1) % n);
                double turn = Math.atan2(after.y() - at.y(), after.x() - at.x())
                        - Math.atan2(before.y() - at.y(), before.x() - at.x());
                sharpest = Math.min(sharpest, Math.abs(Math.IEEEremainder(turn, 2 * Math.PI)));
            }
        }
        return Math.min(3, Math.sin(Math.PI / 4) / Math.sin(sharpest / 2));
    }

    private static void pixelsAgree(Augmented copy, Instance masked, Instance outlined, double pixel) {
        try (Mat moved = TestPixels.decoded(masked.mask().orElseThrow());
                Mat shown = TestPixels.decoded(Drafting.bytes(copy));
                Mat grey = new Mat();
                Mat seen = new Mat();
                Mat apart = new Mat()) {
            opencv_core.extractChannel(shown, grey, 0);
            opencv_imgproc.threshold(grey, seen, 127, 255, opencv_imgproc.THRESH_BINARY);
            opencv_core.bitwise_xor(moved, seen, apart);
            double outline = outlined.polygons().stream()
                    .mapToDouble(polygon -> perimeter(polygon.corners()))
                    .sum();
            assertThat(opencv_core.countNonZero(apart)).isLessThan((int) (outline * pixel));
            assertThat((double) opencv_core.countNonZero(moved)).isCloseTo(area(outlined), within(outline * pixel));
        }
    }

    private void keypointsLieOnOutline(Instance outlined, double pixel) {
        for (Keypoint keypoint : outlined.keypoints()) {
            double nearest = outlined.polygons().stream()
                    .mapToDouble(polygon -> distance(polygon.corners(), keypoint.at()))
                    .min()
                    .orElseThrow();
            assertThat(nearest).as("%s", keypoint).isLessThan(0.3 * pixel);
        }
    }

    private static double distance(List<Point> corners, Point p) {
        double least = Double.POSITIVE_INFINITY;
        Point a = corners.get(corners.size() - 1);
        for (Point b : corners) {
            double dx = b.x() - a.x();
            double dy = b.y() - a.y();
            double square = dx * dx + dy * dy;
            double t = square == 0 ? 0 : ((p.x() - a.x()) * dx + (p.y() - a.y()) * dy) / square;
            double on = Math.min(Math.max(t, 0), 1);
            least = Math.min(least, Math.hypot(p.x() - a.x() - on * dx, p.y() - a.y() - on * dy));
            a = b;
        }
        return least;
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
                new Instance("masked", box, List.of(), Optional.of(Pictures.png(mask)), List.of(), 1, Map.of()),
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

    private static List<Point> corners(Instance instance) {
        return instance.polygons().stream()
                .flatMap(polygon -> polygon.corners().stream())
                .toList();
    }

    private static double area(Instance instance) {
        return instance.polygons().stream()
                .mapToDouble(polygon -> Convex.area(polygon.corners()))
                .sum();
    }

    private static double perimeter(List<Point> corners) {
        double sum = 0;
        Point from = corners.get(corners.size() - 1);
        for (Point to : corners) {
            sum += Math.hypot(to.x() - from.x(), to.y() - from.y());
            from = to;
        }
        return sum;
    }
}
