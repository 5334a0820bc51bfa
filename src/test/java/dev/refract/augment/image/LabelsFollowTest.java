package dev.refract.augment.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import dev.refract.augment.Augmented;
import dev.refract.augment.image.crop.RandomResizedCrop;
import dev.refract.augment.image.geometric.Affine;
import dev.refract.augment.image.geometric.FlipHorizontal;
import dev.refract.augment.image.geometric.FlipVertical;
import dev.refract.augment.image.geometric.Rotate;
import dev.refract.augment.image.label.BoxEstimate;
import dev.refract.augment.image.raster.ConvexMask;
import dev.refract.augment.image.warp.Convex;
import dev.refract.augment.image.warp.Homography;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.augment.image.warp.Placement;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.random.Range;
import dev.refract.sample.Box;
import dev.refract.sample.Bytes;
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
import org.apache.commons.rng.core.source64.L64X128Mix;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Labels stay true: mask, polygon, box and keypoints of one drawn shape agree with its pixels. */
class LabelsFollowTest {
    private static final int W = 220;
    private static final int H = 180;

    /**
     * Random compositions of five warps. What counts as one pixel is a pixel of the original, as large as it has
     * become, for drawing the mask, and half a pixel of the copy, for resampling it.
     */
    @ParameterizedTest
    @MethodSource("seeds")
    void allPartsOfAShapeAgree(int seed) {
        UniformRandomProvider random = new L64X128Mix(2L * seed + 1, 11, 13, 17);
        List<Point> shape = shape(random);
        List<Warp> warps = IntStream.range(0, 5).mapToObj(i -> warp(random)).toList();
        try (Mat mask = ConvexMask.of(shape, W, H);
                Mat image = Pictures.black(W, H, CV_8UC3, black -> paint(black, mask))) {
            Augmented copy = Drafting.finished(
                    new Images(Encode.KEEP, 95, 1_000_000, 0, 0, BoxEstimate.ELLIPSE, false, Map.of()),
                    image,
                    label(shape, Pictures.png(mask)),
                    warps);
            double pixel = Math.max(1, scale(warps)) + 0.5;
            Optional<Instance> masked = named(copy, "masked");
            Optional<Instance> outlined = named(copy, "outlined");
            if (outlined.isEmpty() || outlinedArea(outlined.get()) < 60 * pixel * pixel) {
                return; // too little is left to speak of bounds
            }

            Box byPolygon = outlined.get().box().orElseThrow();
            Box byMask = masked.orElseThrow().box().orElseThrow();
            assertClose(byMask, byPolygon, pixel);
            assertThat(byPolygon).isEqualTo(Box.around(corners(outlined.get())));
            assertThat(masked.get().visibility()).isCloseTo(outlined.get().visibility(), within(0.03));
            keypointsLieOnCorners(outlined.get(), pixel);
            try (Mat moved = TestPixels.decoded(masked.get().mask().orElseThrow());
                    Mat shown = TestPixels.decoded(Drafting.bytes(copy));
                    Mat grey = new Mat();
                    Mat seen = new Mat();
                    Mat apart = new Mat()) {
                opencv_core.extractChannel(shown, grey, 0);
                opencv_imgproc.threshold(grey, seen, 127, 255, opencv_imgproc.THRESH_BINARY);
                opencv_core.bitwise_xor(moved, seen, apart);
                double outline = perimeter(corners(outlined.get()));
                assertThat(opencv_core.countNonZero(apart)).isLessThan((int) (outline * pixel));
                assertThat((double) opencv_core.countNonZero(moved))
                        .isCloseTo(outlinedArea(outlined.get()), within(outline * pixel));
            }
        }
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 200);
    }

    private static void keypointsLieOnCorners(Instance outlined, double pixel) {
        List<Point> corners = corners(outlined);
        for (Keypoint keypoint : outlined.keypoints()) {
            double nearest = corners.stream()
                    .mapToDouble(corner -> Math.hypot(
                            corner.x() - keypoint.at().x(),
                            corner.y() - keypoint.at().y()))
                    .min()
                    .orElseThrow();
            assertThat(nearest).isLessThan(1e-6 * pixel);
        }
    }

    private static void assertClose(Box actual, Box expected, double pixel) {
        assertThat(actual.left()).isCloseTo(expected.left(), within(pixel));
        assertThat(actual.top()).isCloseTo(expected.top(), within(pixel));
        assertThat(actual.right()).isCloseTo(expected.right(), within(pixel));
        assertThat(actual.bottom()).isCloseTo(expected.bottom(), within(pixel));
    }

    private static Label label(List<Point> shape, Bytes mask) {
        List<Keypoint> keypoints = new ArrayList<>();
        for (int i = 0; i < shape.size(); i++) {
            keypoints.add(new Keypoint("corner " + i, shape.get(i), true));
        }
        Optional<Box> box = Optional.of(Box.around(shape));
        return Label.NONE.withInstances(List.of(
                new Instance("masked", box, List.of(), Optional.of(mask), List.of(), 1, Map.of()),
                new Instance("outlined", box, List.of(new Polygon(shape)), Optional.empty(), keypoints, 1, Map.of())));
    }

    /** Seven corners on an ellipse, anywhere on the canvas. */
    private static List<Point> shape(UniformRandomProvider random) {
        double x = 57 + (W - 114) * random.nextDouble();
        double y = 57 + (H - 114) * random.nextDouble();
        double a = 25 + 30 * random.nextDouble();
        double b = 25 + 30 * random.nextDouble();
        double start = random.nextDouble();
        return IntStream.range(0, 7)
                .mapToObj(i -> new Point(
                        x + a * Math.cos((i + start) * 2 * Math.PI / 7),
                        y + b * Math.sin((i + start) * 2 * Math.PI / 7)))
                .toList();
    }

    private static Warp warp(UniformRandomProvider random) {
        ImageFacts facts = ImageFacts.of(W, H, 3, Label.NONE);
        return switch (random.nextInt(5)) {
            case 0 -> new FlipHorizontal().draw(facts, random).orElseThrow();
            case 1 -> new FlipVertical().draw(facts, random).orElseThrow();
            case 2 ->
                new Rotate(new Range(-180, 180), false, Resampling.PLAIN)
                        .draw(facts, random)
                        .orElseThrow();
            case 3 ->
                new Affine(
                                new Range(0.8, 1.25),
                                false,
                                new Range(-45, 45),
                                new Range(-15, 15),
                                new Range(-0.1, 0.1),
                                false,
                                Resampling.PLAIN)
                        .draw(facts, random)
                        .orElseThrow();
            default ->
                new RandomResizedCrop(
                                Optional.of(W),
                                Optional.of(H),
                                new Range(0.5, 1),
                                new Range(0.8, 1.6),
                                Interpolation.LINEAR)
                        .draw(facts, random)
                        .orElseThrow();
        };
    }

    private static double scale(List<Warp> warps) {
        Homography map = Homography.IDENTITY;
        for (Warp warp : warps) {
            Placement placement = warp.place(W, H);
            map = map.then(placement.matrix());
        }
        return Math.hypot(map.scaleX(), map.scaleY());
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

    private static double outlinedArea(Instance instance) {
        return Convex.area(corners(instance));
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
