package dev.refract.augment.image.filter;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.EightBitImage;
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
import org.bytedeco.opencv.opencv_core.Scalar;

/** Blends with a drawing of the image's edges: Canny, PAMI 1986. */
@Named(id = "canny_edges", doc = "Blends with a line drawing of the image's edges, in drawn colors.")
public record CannyEdges(
        @Param(doc = "Share of the drawing.", def = "[0, 1]", min = 0, max = 1)
        Range alphaRange,

        @Param(
                doc = "Gradient below which a pixel is no edge, as a share of the full level.",
                def = "[0.24, 0.55]",
                min = 0,
                max = 10)
        Range lowThresholdRange,

        @Param(
                doc = "Gradient above which a pixel is an edge, as a share of the full level.",
                def = "[0.63, 0.94]",
                min = 0,
                max = 10)
        Range highThresholdRange)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(
                alphaRange.draw(random),
                lowThresholdRange.draw(random),
                highThresholdRange.draw(random),
                color(random),
                color(random)));
    }

    private static List<Double> color(UniformRandomProvider random) {
        return List.of(random.nextDouble(), random.nextDouble(), random.nextDouble());
    }

    /** Drawn thresholds; {@code line} and {@code paper} are colors in the order blue, green, red. */
    public record Drawn(double alpha, double low, double high, List<Double> line, List<Double> paper)
            implements Filter {
        public Drawn {
            line = List.copyOf(line);
            paper = List.copyOf(paper);
        }

        @Override
        public void filter(Mat from, Mat to) {
            try (Mat gray = EightBitImage.gray(from);
                    Mat edges = Mats.made(made -> opencv_imgproc.Canny(gray, made, low * 255, high * 255));
                    Scalar lines = scalar(line, from);
                    Scalar papers = scalar(paper, from);
                    Mat ink = new Mat(from.rows(), from.cols(), from.type(), lines);
                    Mat drawing = new Mat(from.rows(), from.cols(), from.type(), papers)) {
                ink.copyTo(drawing, edges);
                FloatImage.blend(from, drawing, alpha, to);
            }
        }

        private static Scalar scalar(List<Double> color, Mat like) {
            double top = Raster.top(like);
            return new Scalar(color.get(0) * top, color.get(1) * top, color.get(2) * top, 0);
        }
    }
}
