package dev.refract.augment.image.sheet;

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

/** A small picture with two labelled objects that Refract draws itself, to show operations on. */
public final class SampleScene {
    private static final int WIDTH = 192;
    private static final int HEIGHT = 160;

    private SampleScene() {}

    /** The picture: sky, hills, a ball and a letter on a sign. */
    public static Payload.Image image() {
        try (Scalar sky = new Scalar(220, 170, 90, 0);
                Mat scene = new Mat(HEIGHT, WIDTH, opencv_core.CV_8UC3, sky)) {
            disc(scene, 60, 190, 110, 70, 130, 80);
            disc(scene, 170, 200, 100, 50, 150, 100);
            disc(scene, 158, 28, 16, 120, 230, 250);
            disc(scene, 56, 108, 26, 60, 60, 210);
            disc(scene, 48, 100, 8, 190, 190, 245);
            try (Rect sign = new Rect(108, 62, 56, 62);
                    Scalar paper = new Scalar(225, 235, 240, 0);
                    Scalar ink = new Scalar(60, 40, 30, 0);
                    Point at = new Point(116, 112)) {
                opencv_imgproc.rectangle(scene, sign, paper, opencv_imgproc.FILLED, opencv_imgproc.LINE_8, 0);
                opencv_imgproc.rectangle(scene, sign, ink, 2, opencv_imgproc.LINE_8, 0);
                opencv_imgproc.putText(
                        scene, "R", at, opencv_imgproc.FONT_HERSHEY_DUPLEX, 1.9, ink, 3, opencv_imgproc.LINE_AA, false);
            }
            return new Payload.Image(new Encoder(ImageFormat.PNG, 100).encode(scene), "image/png");
        }
    }

    /** Boxes around the ball and the sign. */
    public static Label label() {
        return Label.NONE.withInstances(List.of(
                Instance.boxed("ball", new Box(30, 82, 82, 134)), Instance.boxed("sign", new Box(107, 61, 165, 125))));
    }

    private static void disc(Mat on, int x, int y, int radius, int blue, int green, int red) {
        try (Point middle = new Point(x, y);
                Scalar colour = new Scalar(blue, green, red, 0)) {
            opencv_imgproc.circle(on, middle, radius, colour, opencv_imgproc.FILLED, opencv_imgproc.LINE_AA, 0);
        }
    }
}
