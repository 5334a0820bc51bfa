package dev.refract.augment.image.adapt;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Varies the amounts of hematoxylin and eosin, as stains vary between laboratories. Colors are decomposed
 * into the two stains and an orthogonal remainder; the amount of each stain is scaled and shifted (Tellez et
 * al., 2018), the remainder stays. Glass, which absorbs almost no light, stays unchanged. It works on color
 * images; a gray image stays unchanged.
 *
 * <p>The stains are {@linkplain StainVectors published vectors} or {@linkplain StainEstimate found in the
 * image}; an image in which two stains cannot be distinguished uses those of Ruifrok and Johnston.
 */
@Named(id = "he_stain", doc = "Varies the amounts of hematoxylin and eosin in an image of stained tissue.")
public record HeStain(
        @Param(
                doc = "The stain vectors: published ones (random_preset draws one of them), or estimated from"
                        + " the image.",
                def = "random_preset")
        Method method,

        @Param(doc = "Factor on the amount of each stain.", def = "[0.7, 1.3]", min = 0, max = 10)
        Range scaleRange,

        @Param(doc = "Added to the amount of each stain, in optical density.", def = "[-0.2, 0.2]", min = -2, max = 2)
        Range shiftRange)
        implements ImageOperation {
    private static final int COLORS = 3;
    private static final List<Method> PRESETS = List.of(Method.RUIFROK, Method.MACENKO_REFERENCE, Method.LANDINI);

    /** Where the stain vectors come from. */
    public enum Method {
        RANDOM_PRESET,
        RUIFROK,
        MACENKO_REFERENCE,
        LANDINI,
        MACENKO,
        VAHADANE;

        /**
         * The vectors for an image; a step never has {@code RANDOM_PRESET}, because the draw replaces it by a
         * preset.
         */
        StainVectors of(Mat image) {
            return switch (this) {
                case RANDOM_PRESET, RUIFROK -> StainVectors.RUIFROK;
                case MACENKO_REFERENCE -> StainVectors.MACENKO;
                case LANDINI -> StainVectors.LANDINI;
                case MACENKO -> StainEstimate.macenko(image).orElse(StainVectors.RUIFROK);
                case VAHADANE -> StainEstimate.vahadane(image).orElse(StainVectors.RUIFROK);
            };
        }
    }

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return facts.channels() == COLORS
                ? Optional.of(new Drawn(
                        method == Method.RANDOM_PRESET ? PRESETS.get(random.nextInt(PRESETS.size())) : method,
                        scaleRange.draw(random),
                        shiftRange.draw(random),
                        scaleRange.draw(random),
                        shiftRange.draw(random)))
                : Optional.empty();
    }

    /** Drawn factors and shifts of the amounts of the two stains, and the stain vectors. */
    public record Drawn(
            Method method, double haematoxylinScale, double haematoxylinShift, double eosinScale, double eosinShift)
            implements Filter {
        /** Below this density in every channel it is glass: Macenko et al., 2009. */
        private static final double GLASS = 0.15;

        @Override
        public void filter(Mat from, Mat to) {
            StainVectors vectors = method.of(from);
            double[] ofHaematoxylin = vectors.arrays()[0];
            double[] ofEosin = vectors.arrays()[1];
            double both = vectors.cosine();
            double rest = 1 - both * both;
            OpticalDensity.write(from, to, densities -> {
                if (Math.max(Math.max(densities[0], densities[1]), densities[2]) < GLASS) {
                    return;
                }
                double h = dot(densities, ofHaematoxylin);
                double e = dot(densities, ofEosin);
                // amounts whose sum is the projection of the color on the plane of both stains
                double haematoxylin = (h - both * e) / rest;
                double eosin = (e - both * h) / rest;
                double moreH = (haematoxylinScale - 1) * haematoxylin + haematoxylinShift;
                double moreE = (eosinScale - 1) * eosin + eosinShift;
                for (int channel = 0; channel < COLORS; channel++) {
                    densities[channel] += moreH * ofHaematoxylin[channel] + moreE * ofEosin[channel];
                }
            });
        }

        private static double dot(double[] a, double[] b) {
            return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
        }
    }
}
