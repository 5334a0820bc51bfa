package dev.refract.augment.image.weather;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.Resampler;
import dev.refract.augment.image.step.Filter;
import dev.refract.augment.image.warp.Border;
import dev.refract.augment.image.warp.Homography;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.augment.image.warp.Placement;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;

/**
 * Simulates chromatic aberration: scales red and blue relative to green, so that edges get colored fringes.
 */
@Named(id = "chromatic_aberration", doc = "Adds colored fringes at edges, like a lens with chromatic aberration.")
public record ChromaticAberration(
        @Param(doc = "Relative enlargement of red, as a share.", def = "[-0.02, 0.02]", min = -0.5, max = 0.5)
        Range redRange,

        @Param(doc = "Relative enlargement of blue, as a share.", def = "[-0.02, 0.02]", min = -0.5, max = 0.5)
        Range blueRange)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        double red = redRange.draw(random);
        double blue = blueRange.draw(random);
        return facts.channels() != 3 ? Optional.empty() : Optional.of(new Drawn(red, blue));
    }

    /** Drawn scales about the center; green and all labels stay. */
    public record Drawn(double red, double blue) implements Filter {
        @Override
        public void filter(Mat from, Mat to) {
            try (Mat b = Mats.made(made -> opencv_core.extractChannel(from, made, 0));
                    Mat g = Mats.made(made -> opencv_core.extractChannel(from, made, 1));
                    Mat r = Mats.made(made -> opencv_core.extractChannel(from, made, 2));
                    Mat movedBlue = enlarged(b, 1 + blue);
                    Mat movedRed = enlarged(r, 1 + red);
                    MatVector channels = new MatVector(movedBlue, g, movedRed)) {
                opencv_core.merge(channels, to);
            }
        }

        private static Mat enlarged(Mat channel, double factor) {
            int width = channel.cols();
            int height = channel.rows();
            Homography about = Homography.translation(-width / 2.0, -height / 2.0)
                    .then(Homography.scaling(factor, factor))
                    .then(Homography.translation(width / 2.0, height / 2.0));
            return Resampler.place(
                    channel,
                    Placement.keepingCanvas(width, height, about, Border.REPLICATE, 0, Interpolation.LINEAR),
                    0);
        }
    }
}
