package dev.refract.bench;

import dev.refract.augment.Draft;
import dev.refract.augment.Step;
import dev.refract.augment.Subject;
import dev.refract.augment.image.Rendering;
import dev.refract.augment.image.blur.BoxBlur;
import dev.refract.augment.image.blur.GaussianFilter;
import dev.refract.augment.image.blur.MedianBlur;
import dev.refract.augment.image.crop.CropWindow;
import dev.refract.augment.image.geometric.Flip;
import dev.refract.augment.image.geometric.PerspectiveWarp;
import dev.refract.augment.image.geometric.Rotation;
import dev.refract.augment.image.geometric.RotationCanvas;
import dev.refract.augment.image.step.Warp;
import dev.refract.augment.image.tone.Brightness;
import dev.refract.augment.image.warp.Homography;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.random.Address;
import dev.refract.sample.Bytes;
import dev.refract.sample.Payload;
import dev.refract.sample.Point;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a copy costs over the one OpenCV call it comes down to: the same picture of 512 by 512 pixels in
 * color, the same parameters, through a draft ({@link #rendered}: labels and pixels; {@link #copy}: with
 * the measure of change that gates need, which a bare call has not) and through JavaCPP into a new Mat
 * ({@link #bare}). The overhead is the ratio to the bare call in one run; {@link BareCallTable} prints it
 * faster than JMH.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BareCallBench {
    private static final int LINEAR = opencv_imgproc.INTER_LINEAR;
    private static final double ANGLE = 30;
    private static final double SIGMA = 1.5;
    private static final int SQUARE = 5;
    private static final double SHIFT = 0.1;
    private static final int HALF = OperationBench.SIDE / 2;
    private static final List<Point> CORNERS =
            List.of(new Point(0.05, 0.02), new Point(0.97, 0.06), new Point(0.93, 0.98), new Point(0.02, 0.95));

    /** A call of OpenCV and the step that comes down to it. */
    @Param({"flip", "rotate", "perspective", "resize", "gaussian_blur", "median_blur", "box_blur", "brightness"})
    public String family;

    private Subject subject;
    private Step step;
    private Mat picture;
    private Mat matrix;
    private Mat table;

    @Setup
    public void open() {
        Bytes encoded = Inputs.gradient(Address.of(1, "bench", "bare").generator(), OperationBench.SIDE);
        subject = OperationBench.open(new Payload.Image(encoded, "image/jpeg"));
        try (BytePointer bytes = new BytePointer(encoded.array());
                Mat buffer = new Mat(1, encoded.array().length, opencv_core.CV_8U, bytes)) {
            picture = opencv_imgcodecs.imdecode(buffer, opencv_imgcodecs.IMREAD_COLOR);
        }
        byte[] levels = new byte[256];
        for (int level = 0; level < levels.length; level++) {
            levels[level] = (byte) Math.min(255, Math.round(level + SHIFT * 255));
        }
        try (BytePointer values = new BytePointer(levels);
                Mat row = new Mat(1, levels.length, opencv_core.CV_8U, values)) {
            table = row.clone();
        }
        step = step(family);
        matrix = step instanceof Warp warp ? matrix(warp) : new Mat();
    }

    @TearDown
    public void close() {
        subject.close();
        picture.close();
        matrix.close();
        table.close();
    }

    @Benchmark
    public double copy() {
        try (Draft draft = subject.draft()) {
            draft.apply(step);
            return draft.distance();
        }
    }

    @Benchmark
    public int rendered() {
        try (Draft draft = subject.draft()) {
            draft.apply(step);
            return Rendering.of(draft);
        }
    }

    @Benchmark
    public int bare() {
        try (Mat to = new Mat()) {
            call(to);
            return to.rows();
        }
    }

    private static Step step(String family) {
        return switch (family) {
            case "flip" -> new Flip(Flip.FlipAxis.LEFT_RIGHT);
            case "rotate" -> new Rotation(ANGLE, RotationCanvas.KEPT, Resampling.PLAIN);
            case "perspective" -> new PerspectiveWarp(CORNERS, true, false, Resampling.PLAIN);
            case "resize" ->
                new CropWindow(0, 0, OperationBench.SIDE, OperationBench.SIDE, HALF, HALF, Interpolation.LINEAR);
            case "gaussian_blur" -> new GaussianFilter(SIGMA);
            case "median_blur" -> new MedianBlur.Drawn(SQUARE);
            case "box_blur" -> new BoxBlur.Drawn(SQUARE);
            case "brightness" -> new Brightness.Drawn(SHIFT);
            default -> throw new IllegalArgumentException("no such family: " + family);
        };
    }

    /** Where the warp takes pixel centers, as OpenCV wants it. */
    private static Mat matrix(Warp warp) {
        Homography m = Homography.translation(0.5, 0.5)
                .then(warp.place(OperationBench.SIDE, OperationBench.SIDE).matrix())
                .then(Homography.translation(-0.5, -0.5));
        try (DoublePointer values =
                        new DoublePointer(m.xx(), m.xy(), m.x0(), m.yx(), m.yy(), m.y0(), m.wx(), m.wy(), m.w0());
                Mat matrix = new Mat(m.affine() ? 2 : 3, 3, opencv_core.CV_64F, values)) {
            return matrix.clone();
        }
    }

    private void call(Mat to) {
        switch (family) {
            case "flip" -> opencv_core.flip(picture, to, 1);
            case "rotate" -> {
                try (Size size = picture.size();
                        Scalar black = Scalar.all(0)) {
                    opencv_imgproc.warpAffine(picture, to, matrix, size, LINEAR, opencv_core.BORDER_CONSTANT, black);
                }
            }
            case "perspective" -> {
                try (Size size = picture.size();
                        Scalar black = Scalar.all(0)) {
                    opencv_imgproc.warpPerspective(
                            picture, to, matrix, size, LINEAR, opencv_core.BORDER_CONSTANT, black);
                }
            }
            case "resize" -> {
                try (Size half = new Size(HALF, HALF)) {
                    opencv_imgproc.resize(picture, to, half, 0, 0, opencv_imgproc.INTER_AREA);
                }
            }
            case "gaussian_blur" -> {
                int side = 2 * (int) Math.ceil(3 * SIGMA) + 1;
                try (Size kernel = new Size(side, side)) {
                    opencv_imgproc.GaussianBlur(
                            picture,
                            to,
                            kernel,
                            SIGMA,
                            SIGMA,
                            opencv_core.BORDER_REFLECT_101,
                            opencv_core.ALGO_HINT_ACCURATE);
                }
            }
            case "median_blur" -> opencv_imgproc.medianBlur(picture, to, SQUARE);
            case "box_blur" -> {
                try (Size kernel = new Size(SQUARE, SQUARE)) {
                    opencv_imgproc.blur(picture, to, kernel);
                }
            }
            case "brightness" -> opencv_core.LUT(picture, table, to);
            default -> throw new IllegalArgumentException("no such family: " + family);
        }
    }
}
