package dev.refract.augment.image.noise;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.FloatImage;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.step.Paint;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.javacpp.indexer.Indexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/** Camera sensor noise at high ISO: noise in lightness and hue. Gray images have no hue. */
@Named(id = "iso_noise", doc = "Adds camera sensor noise (ISO noise) in lightness and hue.")
public record IsoNoise(
        @Param(
                doc = "Standard deviation of the hue noise, as a share of the circle.",
                def = "[0.01, 0.05]",
                min = 0,
                max = 1)
        Range colorShiftRange,

        @Param(
                doc = "Standard deviation of the lightness noise, relative to that of the image's lightness.",
                def = "[0.1, 0.5]",
                min = 0,
                max = 10)
        Range intensityRange)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(colorShiftRange.draw(random), intensityRange.draw(random), random.nextLong()));
    }

    /** Drawn strengths. */
    public record Drawn(double hue, double lightness, long seed) implements Paint {
        @Override
        public void paint(Mat canvas) {
            try (Mat shares = FloatImage.of(canvas)) {
                if (canvas.channels() == 1) {
                    brighten(shares, shares);
                    FloatImage.write(shares, canvas, canvas);
                    return;
                }
                try (Mat hls = Mats.made(made -> opencv_imgproc.cvtColor(shares, made, opencv_imgproc.COLOR_BGR2HLS));
                        Mat h = Mats.made(made -> opencv_core.extractChannel(hls, made, 0));
                        Mat l = Mats.made(made -> opencv_core.extractChannel(hls, made, 1));
                        Mat turns = NoiseField.normal(canvas, 1, seed + 1)) {
                    opencv_core.scaleAdd(turns, hue * 360, h, h);
                    brighten(l, l);
                    opencv_core.insertChannel(h, hls, 0);
                    opencv_core.insertChannel(l, hls, 1);
                    opencv_imgproc.cvtColor(hls, shares, opencv_imgproc.COLOR_HLS2BGR);
                    FloatImage.write(shares, canvas, canvas);
                }
            }
        }

        /** Adds noise proportional to the standard deviation of the levels, clipped to [0, 1]. */
        private void brighten(Mat level, Mat to) {
            try (Mat mean = new Mat();
                    Mat deviation = new Mat();
                    Mat noise = NoiseField.normal(level, 1, seed)) {
                opencv_core.meanStdDev(level, mean, deviation);
                double spread;
                try (Indexer values = deviation.createIndexer()) {
                    spread = values.getDouble(0, 0);
                }
                opencv_core.scaleAdd(noise, lightness * spread, level, to);
                opencv_imgproc.threshold(to, to, 1, 1, opencv_imgproc.THRESH_TRUNC);
                opencv_imgproc.threshold(to, to, 0, 1, opencv_imgproc.THRESH_TOZERO);
            }
        }
    }
}
