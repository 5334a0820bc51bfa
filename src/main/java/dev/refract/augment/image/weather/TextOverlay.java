package dev.refract.augment.image.weather;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.FloatImage;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** Writes a text on the image, like a caption or a watermark, in OpenCV's Hershey font (ASCII only). */
@Named(id = "text_overlay", doc = "Writes a text on the image, like a caption or a watermark.")
public record TextOverlay(
        @Param(doc = "Texts to choose from.", def = "[SAMPLE, preview, (c) 2026, DRAFT]")
        List<String> texts,

        @Param(doc = "Height of the letters, as a share of the image's.", def = "[0.06, 0.15]", min = 0.01, max = 1)
        Range fontSizeRange,

        @Param(doc = "Level of the letters, as a share of the full level.", def = "[0, 1]", min = 0, max = 1)
        Range colorRange,

        @Param(doc = "Opacity of the letters.", def = "[0.5, 1]", min = 0, max = 1)
        Range alphaRange)
        implements ImageOperation {

    public TextOverlay {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("texts must have at least one entry, found none");
        }
        texts = List.copyOf(texts);
    }

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(
                texts.get(random.nextInt(texts.size())),
                random.nextDouble(),
                random.nextDouble(),
                fontSizeRange.draw(random),
                colorRange.draw(random),
                alphaRange.draw(random)));
    }

    /** A drawn text; (x, y) is its position, as shares of the free width and height. */
    public record Drawn(String text, double x, double y, double size, double level, double alpha) implements Filter {
        @Override
        public void filter(Mat from, Mat to) {
            int font = opencv_imgproc.FONT_HERSHEY_SIMPLEX;
            int[] baseline = new int[1];
            double wanted = Math.max(4, size * from.rows());
            double scale;
            double width;
            try (Size unit = opencv_imgproc.getTextSize(text, font, 1, 1, baseline)) {
                scale = wanted / Math.max(unit.height(), 1);
                width = unit.width() * scale;
            }
            int thickness = (int) Math.max(1, Math.rint(wanted / 12));
            int left = (int) Math.rint(x * Math.max(0, from.cols() - width));
            int bottom = (int) Math.rint(wanted + y * Math.max(0, from.rows() - 1.3 * wanted));
            try (Mat written = Mats.made(from::copyTo);
                    Point at = new Point(left, bottom);
                    Scalar ink = Scalar.all(level * Raster.top(from))) {
                opencv_imgproc.putText(written, text, at, font, scale, ink, thickness, opencv_imgproc.LINE_AA, false);
                FloatImage.blend(from, written, alpha, to);
            }
        }
    }
}
