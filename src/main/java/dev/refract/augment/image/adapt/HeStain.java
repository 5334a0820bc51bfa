package dev.refract.augment.image.adapt;

import dev.refract.augment.image.Filter;
import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.OpticalDensity;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Varies how strongly tissue took haematoxylin and eosin, as from one laboratory to the next. Colours are
 * taken apart into the two stains and a remainder at right angles to both, by the vectors of Ruifrok and
 * Johnston, "Quantification of histochemical staining by color deconvolution", 2001; the amount of each
 * stain is scaled and shifted (Tellez et al., 2018), the remainder stays. Glass, which hardly takes light
 * away, stays as it is. It works on colours; on a grey image nothing is drawn.
 */
@Named(id = "he_stain", doc = "Varies the amounts of haematoxylin and eosin in an image of stained tissue.")
public record HeStain(
        @Param(doc = "Factor on the amount of each stain.", def = "[0.7, 1.3]", min = 0, max = 10)
        Range scaleRange,

        @Param(doc = "Added to the amount of each stain, in optical density.", def = "[-0.2, 0.2]", min = -2, max = 2)
        Range shiftRange)
        implements ImageOperation {
    private static final int COLOURS = 3;

    @Override
    public Optional<Stains> draw(ImageFacts facts, UniformRandomProvider random) {
        return facts.channels() == COLOURS
                ? Optional.of(new Stains(
                        scaleRange.draw(random),
                        shiftRange.draw(random),
                        scaleRange.draw(random),
                        shiftRange.draw(random)))
                : Optional.empty();
    }

    /** Drawn factors and summands of the amounts of the two stains. */
    public record Stains(double haematoxylinScale, double haematoxylinShift, double eosinScale, double eosinShift)
            implements Filter {
        /** Optical densities of blue, green and red. */
        private static final double[] HAEMATOXYLIN = unit(0.29, 0.70, 0.65);

        private static final double[] EOSIN = unit(0.11, 0.99, 0.07);

        /** Below this density in every channel it is glass: Macenko et al., 2009. */
        private static final double GLASS = 0.15;

        @Override
        public void filter(Mat from, Mat to) {
            double both = dot(HAEMATOXYLIN, EOSIN);
            double rest = 1 - both * both;
            OpticalDensity.write(from, to, densities -> {
                if (Math.max(Math.max(densities[0], densities[1]), densities[2]) < GLASS) {
                    return;
                }
                double h = dot(densities, HAEMATOXYLIN);
                double e = dot(densities, EOSIN);
                // amounts that together make the part of the colour in the plane of both stains
                double haematoxylin = (h - both * e) / rest;
                double eosin = (e - both * h) / rest;
                double moreH = (haematoxylinScale - 1) * haematoxylin + haematoxylinShift;
                double moreE = (eosinScale - 1) * eosin + eosinShift;
                for (int channel = 0; channel < COLOURS; channel++) {
                    densities[channel] += moreH * HAEMATOXYLIN[channel] + moreE * EOSIN[channel];
                }
            });
        }

        private static double dot(double[] a, double[] b) {
            return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
        }

        private static double[] unit(double blue, double green, double red) {
            double length = Math.sqrt(blue * blue + green * green + red * red);
            return new double[] {blue / length, green / length, red / length};
        }
    }
}
