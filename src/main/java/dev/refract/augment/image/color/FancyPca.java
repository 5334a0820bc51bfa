package dev.refract.augment.image.color;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.ColorPca;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.raster.ToneTable;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Normal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Shifts all colors along the principal axes of the image's colors: Krizhevsky, Sutskever and Hinton,
 * "ImageNet Classification with Deep CNNs", 2012. The shift is in standard deviations; in variances, as in
 * the paper, rounding would remove it for a single image.
 */
@Named(id = "fancy_pca", doc = "Shifts all colors along the principal axes of the image's colors (PCA lighting).")
public record FancyPca(
        @Param(
                doc = "Standard deviation of the shift, relative to that of the image's colors.",
                def = "0.1",
                min = 0,
                max = 10)
        double alpha)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(Stream.generate(() -> alpha * Normal.draw(random))
                .limit(facts.channels())
                .toList()));
    }

    /** Drawn shifts along the axes, in standard deviations, by falling spread. */
    public record Drawn(List<Double> shifts) implements Filter {
        public Drawn {
            shifts = List.copyOf(shifts);
        }

        @Override
        public void filter(Mat from, Mat to) {
            ColorPca cloud = ColorPca.of(from);
            double[] added = new double[from.channels()];
            for (int axis = 0; axis < Math.min(added.length, shifts.size()); axis++) {
                for (int channel = 0; channel < added.length; channel++) {
                    added[channel] += shifts.get(axis) * cloud.spread(axis) * cloud.axis(axis, channel);
                }
            }
            try (Mat done = ToneTable.of(channel -> level -> level + added[channel], from.channels(), Raster.top(from))
                    .applyTo(from)) {
                done.copyTo(to);
            }
        }
    }
}
