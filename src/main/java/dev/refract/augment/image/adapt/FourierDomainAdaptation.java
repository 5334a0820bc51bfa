package dev.refract.augment.image.adapt;

import dev.refract.augment.Partners;
import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageMixing;
import dev.refract.augment.image.raster.Mats;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Replaces the amplitudes of the lowest frequencies by those of another sample; all phases stay. Yang and
 * Soatto, "FDA: Fourier Domain Adaptation for Semantic Segmentation", CVPR 2020.
 */
@Named(
        id = "fourier_domain_adaptation",
        doc = "Replaces the amplitudes of the lowest frequencies by those of another sample.")
public record FourierDomainAdaptation(
        @Param(
                doc = "Highest frequency that is replaced, in cycles over the shorter side, as a share of that side.",
                def = "[0.01, 0.1]",
                min = 0,
                max = 0.5)
        Range betaRange)
        implements ImageMixing {
    @Override
    public Optional<Drawn> draw(ImageFacts facts, Partners partners, UniformRandomProvider random) {
        return partners.sample(random).map(partner -> new Drawn(partner.id(), betaRange.draw(random)));
    }

    /** A drawn partner and highest frequency. */
    public record Drawn(String partner, double beta) implements AdaptationStep {
        @Override
        public double share() {
            return 1;
        }

        @Override
        public Mat adapted(Mat own, Mat other) {
            int highest = (int) (beta * Math.min(own.cols(), own.rows()));
            return Mats.byPlanes(own, other, (mine, theirs) -> relit(mine, theirs, highest));
        }

        private static Mat relit(Mat mine, Mat theirs, int highest) {
            try (Size size = new Size(mine.cols(), mine.rows());
                    Mat fitted =
                            Mats.made(to -> opencv_imgproc.resize(theirs, to, size, 0, 0, opencv_imgproc.INTER_AREA));
                    Spectrum own = Spectrum.of(mine);
                    Spectrum other = Spectrum.of(fitted)) {
                own.takeAmplitudes(other, highest);
                return own.image(mine);
            }
        }
    }
}
