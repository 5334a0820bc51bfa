package dev.refract.augment.image.color;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.raster.ToneTable;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/** Reduces the number of colors. */
@Named(id = "color_quantize", doc = "Reduces the number of colors.")
public record ColorQuantize(
        @Param(
                doc = "Number of colors; for uniform, number of levels per channel.",
                def = "[2, 16]",
                min = 2,
                max = 256)
        IntRange numColorsRange,

        @Param(doc = "kmeans clusters the colors of the image; uniform uses equidistant levels.", def = "kmeans")
        Method method,

        @Param(
                doc = "The colors are found on an image reduced to at most this many pixels a side.",
                def = "128",
                min = 8,
                max = 1024)
        int maxSize)
        implements ImageOperation {

    /** Methods to find the colors. */
    public enum Method {
        KMEANS,
        UNIFORM
    }

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(numColorsRange.draw(random), method, maxSize));
    }

    /**
     * A drawn number of colors.
     *
     * @param colors how many are left; the lineage spells it with a u, so that published copies can be replayed
     */
    public record Drawn(@JsonProperty("colours") int colors, Method method, int maxSize) implements Filter {
        @Override
        public void filter(Mat from, Mat to) {
            if (method == Method.KMEANS) {
                Palette.of(from, colors, maxSize).paint(from, to);
                return;
            }
            int steps = colors - 1;
            try (Mat done = ToneTable.of(
                            channel -> level -> Math.rint(level * steps) / steps, from.channels(), Raster.top(from))
                    .applyTo(from)) {
                done.copyTo(to);
            }
        }
    }
}
