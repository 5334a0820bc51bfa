package dev.refract.augment.image.mix;

import dev.refract.augment.Partners;
import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageMixing;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.step.ImageMix;
import dev.refract.augment.image.step.LabeledImage;
import dev.refract.augment.mix.Blending;
import dev.refract.augment.mix.LabelMix;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Blends two images and their labels: Zhang et al., "mixup: Beyond Empirical Risk Minimization", ICLR 2018.
 * The copy's share is max(λ, 1 − λ) with λ from Beta(alpha, alpha), as in MixMatch (NeurIPS 2019). Class
 * shares and regression values are blended in the same way; the objects of both images stay.
 */
@Named(id = "mixup", doc = "Blends the image and its label with those of another sample.")
public record MixUp(
        @Param(doc = "How the two are blended.", inline = true)
        Blending blending) implements ImageMixing {
    @Override
    public Optional<Drawn> draw(ImageFacts facts, Partners partners, UniformRandomProvider random) {
        return blending.draw(facts.label(), partners, anyone -> true, random)
                .map(drawn -> new Drawn(drawn.partner().id(), drawn.share()));
    }

    /**
     * A drawn blend.
     *
     * @param share of the copy itself, in [0.5, 1]
     */
    public record Drawn(String partner, double share) implements ImageMix {
        @Override
        public List<String> partnerIds() {
            return List.of(partner);
        }

        @Override
        public LabeledImage of(LabeledImage own, List<LabeledImage> partners) {
            LabeledImage other = PartnerFit.whole(partners.get(0), own.width(), own.height(), own.raster());
            try (Raster pixels = other.raster()) {
                Raster blended = new Raster(
                        blend(own.raster().color(), pixels.color()),
                        own.raster()
                                .alpha()
                                .map(alpha -> blend(alpha, pixels.alpha().orElseThrow())));
                return new LabeledImage(blended, LabelMix.blend(own.label(), other.label(), share), own.rules());
            }
        }

        private Mat blend(Mat own, Mat other) {
            return Mats.made(to -> opencv_core.addWeighted(own, share, other, 1 - share, 0, to));
        }
    }
}
