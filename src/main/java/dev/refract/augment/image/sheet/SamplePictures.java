package dev.refract.augment.image.sheet;

import dev.refract.augment.Partner;
import dev.refract.augment.Partners;
import dev.refract.augment.image.codec.Encoder;
import dev.refract.augment.image.codec.ImageFormat;
import dev.refract.sample.Box;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import java.util.List;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;

/** Built-in pictures with two labeled objects each, for examples in the catalog. */
public final class SamplePictures {
    private static final int WIDTH = 192;
    private static final int HEIGHT = 160;

    private SamplePictures() {}

    /** The differences of one picture: colors of sky and ball, positions, and the letter. */
    private record Variant(int sky, int ball, int ballX, int signX, String letter) {}

    private static final Variant DAY = new Variant(0xdcaa5a, 0x3c3cd2, 56, 108, "R");
    private static final List<Variant> OTHERS = List.of(
            new Variant(0x78503c, 0x32c8e6, 140, 24, "K"),
            new Variant(0xb4bee6, 0x96325a, 40, 96, "S"),
            new Variant(0xe6dcc8, 0x28a0f0, 128, 30, "T"));

    /** The picture: sky, hills, a ball and a letter on a sign. */
    public static Payload.Image image() {
        return image(DAY);
    }

    /** Boxes around the ball and the sign. */
    public static Label label() {
        return label(DAY);
    }

    /** Three more pictures, with other colors, letters and positions, for operations that mix. */
    public static Partners partners() {
        return Partners.of(OTHERS.stream()
                .map(variant -> new Partner.InMemory(variant.letter(), image(variant), label(variant)))
                .toList());
    }

    private static Payload.Image image(Variant variant) {
        try (Scalar sky = scalar(variant.sky());
                Mat picture = new Mat(HEIGHT, WIDTH, opencv_core.CV_8UC3, sky)) {
            disc(picture, 60, 190, 110, 0x468250);
            disc(picture, 170, 200, 100, 0x329664);
            disc(picture, 158, 28, 16, 0x78e6fa);
            disc(picture, variant.ballX(), 108, 26, variant.ball());
            disc(picture, variant.ballX() - 8, 100, 8, 0xbebef5);
            try (Rect sign = new Rect(variant.signX(), 62, 56, 62);
                    Scalar paper = scalar(0xe1ebf0);
                    Scalar ink = scalar(0x3c281e);
                    Point at = new Point(variant.signX() + 8, 112)) {
                opencv_imgproc.rectangle(picture, sign, paper, opencv_imgproc.FILLED, opencv_imgproc.LINE_8, 0);
                opencv_imgproc.rectangle(picture, sign, ink, 2, opencv_imgproc.LINE_8, 0);
                opencv_imgproc.putText(
                        picture,
                        variant.letter(),
                        at,
                        opencv_imgproc.FONT_HERSHEY_DUPLEX,
                        1.9,
                        ink,
                        3,
                        opencv_imgproc.LINE_AA,
                        false);
            }
            return new Payload.Image(new Encoder(ImageFormat.PNG, 100).encode(picture), "image/png");
        }
    }

    private static Label label(Variant variant) {
        return Label.NONE.withInstances(List.of(
                Instance.boxed("ball", new Box(variant.ballX() - 26, 82, variant.ballX() + 26, 134)),
                Instance.boxed("sign", new Box(variant.signX() - 1, 61, variant.signX() + 57, 125))));
    }

    private static void disc(Mat on, int x, int y, int radius, int bgr) {
        try (Point middle = new Point(x, y);
                Scalar color = scalar(bgr)) {
            opencv_imgproc.circle(on, middle, radius, color, opencv_imgproc.FILLED, opencv_imgproc.LINE_AA, 0);
        }
    }

    /** Blue, green and red, eight bits each from the top. */
    private static Scalar scalar(int bgr) {
        return new Scalar(bgr >> 16, (bgr >> 8) & 0xff, bgr & 0xff, 0);
    }
}
