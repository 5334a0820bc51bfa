package dev.refract.augment.image.blur;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.EightBitImage;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Flattens areas of similar color: Comaniciu and Meer, "Mean shift", PAMI 2002. Slow for large radii. The
 * result of 16-bit images has 8 bits of detail.
 */
@Named(id = "mean_shift_blur", doc = "Flattens areas of similar color (mean shift); slow for large radii.")
public record MeanShiftBlur(
        @Param(doc = "Radius in the plane, in pixels.", def = "[5, 15]", min = 1, max = 100)
        Range spatialRadiusRange,

        @Param(doc = "Radius in color, as a share of the full level.", def = "[0.02, 0.16]", min = 0.001, max = 1)
        Range colorRadiusRange)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(spatialRadiusRange.draw(random), colorRadiusRange.draw(random)));
    }

    /**
     * Drawn radii.
     *
     * @param color radius in color; the lineage spells it with a u, so that published copies can be replayed
     */
    public record Drawn(
            double spatial, @JsonProperty("colour") double color) implements Filter {
        @Override
        public void filter(Mat from, Mat to) {
            try (Mat plain = EightBitImage.colors(from);
                    Mat flat = Mats.made(
                            made -> opencv_imgproc.pyrMeanShiftFiltering(plain, made, spatial, color * 255))) {
                EightBitImage.write(flat, from, to);
            }
        }
    }
}
