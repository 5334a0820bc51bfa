package dev.refract.augment.image;

import static org.bytedeco.opencv.global.opencv_core.CV_16UC;
import static org.bytedeco.opencv.global.opencv_core.CV_16UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_16UC3;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Augmented;
import dev.refract.augment.ContractSamples;
import dev.refract.augment.image.adapt.AdaptingSamples;
import dev.refract.augment.image.blur.BlurSamples;
import dev.refract.augment.image.codec.ImageFormat;
import dev.refract.augment.image.codec.ImageHeader;
import dev.refract.augment.image.color.ColorSamples;
import dev.refract.augment.image.color.GrayToRgb;
import dev.refract.augment.image.compression.Downscale;
import dev.refract.augment.image.compression.JpegCompression;
import dev.refract.augment.image.dropout.DropoutSamples;
import dev.refract.augment.image.filter.FilterSamples;
import dev.refract.augment.image.label.MovingSamples;
import dev.refract.augment.image.mix.MixingSamples;
import dev.refract.augment.image.noise.NoiseSamples;
import dev.refract.augment.image.policy.Identity;
import dev.refract.augment.image.relabel.BboxSanitize;
import dev.refract.augment.image.relabel.KeypointJitter;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.augment.image.weather.WeatherSamples;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import dev.refract.sample.Box;
import dev.refract.sample.Bytes;
import dev.refract.sample.Instance;
import dev.refract.sample.Keypoint;
import dev.refract.sample.Kind;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Point;
import dev.refract.sample.Polygon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;

/** The table of image operations, and images that are everyday, tiny, large and odd. */
public final class ImageContractSamples implements ContractSamples {
    private static final List<Specimen> ORDINARY = List.of(
            new Specimen("labelled JPEG", TestPictures.payload(ImageFormat.JPEG, 96, 72, CV_8UC3), label(96, 72)),
            new Specimen(
                    "labelled PNG with transparency",
                    TestPictures.payload(ImageFormat.PNG, 64, 80, CV_8UC4),
                    label(64, 80)));

    private static final List<Specimen> EXTREMES = List.of(
            extreme("one pixel", ImageFormat.PNG, 1, 1, CV_8UC3),
            extreme("one grey pixel", ImageFormat.JPEG, 1, 1, CV_8UC1),
            extreme("one column", ImageFormat.PNG, 1, 37, CV_8UC3),
            extreme("one row", ImageFormat.WEBP, 37, 1, CV_8UC3),
            extreme("grey", ImageFormat.BMP, 31, 17, CV_8UC1),
            extreme("16 bits, grey", ImageFormat.PNG, 33, 21, CV_16UC1),
            extreme("16 bits, colour", ImageFormat.TIFF, 33, 21, CV_16UC3),
            extreme("large", ImageFormat.JPEG, 1200, 800, CV_8UC3),
            extreme("six bands", ImageFormat.TIFF, 33, 21, CV_16UC(6)),
            extreme("longer than a warp can address", ImageFormat.PNG, 40_000, 2, CV_8UC1));

    @Override
    public Kind kind() {
        return Kind.IMAGE;
    }

    @Override
    public List<Augmentation<?>> operations() {
        List<Augmentation<?>> compressed = List.of(
                new JpegCompression(new IntRange(1, 20), JpegCompression.Type.JPEG),
                new JpegCompression(new IntRange(1, 20), JpegCompression.Type.WEBP),
                new Downscale(new Range(0.1, 0.5), Interpolation.LINEAR));
        return Stream.of(
                        MovingSamples.operations(),
                        ColorSamples.all(),
                        BlurSamples.all(),
                        FilterSamples.all(),
                        NoiseSamples.all(),
                        DropoutSamples.all(),
                        WeatherSamples.all(),
                        compressed,
                        AdaptingSamples.all(),
                        List.<Augmentation<?>>of(new Identity()),
                        MixingSamples.all())
                .flatMap(List::stream)
                .toList();
    }

    /** A gray image looks as before with three channels, identity is identity, pixels do not show a change of labels. */
    @Override
    public Set<Class<?>> invisible() {
        return Set.of(GrayToRgb.class, Identity.class, KeypointJitter.class, BboxSanitize.class);
    }

    @Override
    public List<Specimen> ordinary() {
        return ORDINARY;
    }

    @Override
    public List<Specimen> extremes() {
        return EXTREMES;
    }

    @Override
    public List<String> stray(Augmented copy) {
        ImageHeader canvas = ImageHeader.read(((Payload.Image) copy.payload()).encoded());
        List<String> stray = new ArrayList<>();
        for (Instance instance : copy.label().instances()) {
            instance.box().map(Box::corners).ifPresent(corners -> outside("box", corners, canvas, stray));
            instance.polygons().forEach(polygon -> outside("polygon", polygon.corners(), canvas, stray));
            instance.keypoints().forEach(point -> outside("keypoint", List.of(point.at()), canvas, stray));
            instance.mask().map(ImageHeader::read).ifPresent(mask -> {
                if (mask.width() != canvas.width() || mask.height() != canvas.height()) {
                    stray.add("mask of " + mask.width() + "x" + mask.height() + " on " + canvas);
                }
            });
        }
        return stray;
    }

    private static void outside(String part, List<Point> points, ImageHeader canvas, List<String> stray) {
        for (Point point : points) {
            if (point.x() < 0 || point.y() < 0 || point.x() > canvas.width() || point.y() > canvas.height()) {
                stray.add(part + " reaches " + point + ", outside " + canvas);
            }
        }
    }

    private static Specimen extreme(String name, ImageFormat format, int width, int height, int type) {
        Instance whole = Instance.boxed("whole", new Box(0, 0, width, height));
        return new Specimen(
                name, TestPictures.payload(format, width, height, type), Label.NONE.withInstances(List.of(whole)));
    }

    /** A box, a polygon, a mask and a pair of eyes, spread over the image. */
    static Label label(int width, int height) {
        Box left = new Box(width * 0.05, height * 0.1, width * 0.4, height * 0.5);
        Box right = new Box(width * 0.55, height * 0.45, width * 0.95, height * 0.9);
        List<Point> kite = List.of(
                new Point(width * 0.75, height * 0.45),
                new Point(width * 0.95, height * 0.6),
                new Point(width * 0.75, height * 0.9),
                new Point(width * 0.55, height * 0.6));
        Instance masked = new Instance(
                "masked",
                Optional.of(left),
                List.of(),
                Optional.of(mask(width, height)),
                List.of(
                        new Keypoint("left_eye", new Point(width * 0.2, height * 0.2), true),
                        new Keypoint("right_eye", new Point(width * 0.3, height * 0.2), true)),
                1,
                Map.of("note", "carried along"));
        return Label.of("scene")
                .withInstances(List.of(
                        Instance.boxed("boxed", left),
                        new Instance(
                                "outlined",
                                Optional.of(right),
                                List.of(new Polygon(kite)),
                                Optional.empty(),
                                List.of(),
                                0.9,
                                Map.of()),
                        masked));
    }

    private static Bytes mask(int width, int height) {
        try (Rect area = new Rect(width / 10, height / 10, width / 3, height / 3);
                Scalar full = Scalar.all(255);
                Mat mask = TestPictures.black(
                        width,
                        height,
                        CV_8UC1,
                        image -> opencv_imgproc.rectangle(
                                image, area, full, opencv_imgproc.FILLED, opencv_imgproc.LINE_8, 0))) {
            return TestPictures.png(mask);
        }
    }

    @Override
    public String toString() {
        return "image";
    }
}
