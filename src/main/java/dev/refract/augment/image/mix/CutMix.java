package dev.refract.augment.image.mix;

import dev.refract.augment.Partners;
import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageMixing;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.step.ImageMix;
import dev.refract.augment.image.step.LabeledImage;
import dev.refract.augment.image.warp.Homography;
import dev.refract.augment.mix.LabelMix;
import dev.refract.augment.mix.PartnerScope;
import dev.refract.augment.mix.PartnerSelection;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Beta;
import dev.refract.sample.Label;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Puts a rectangle of another image in the same place: Yun et al., "CutMix", ICCV 2019. The rectangle has the
 * image's proportions and 1 − max(λ, 1 − λ) of its area, with λ from Beta(alpha, alpha), around a uniformly
 * drawn center, clipped to the image. Class shares follow the visible areas. Objects in the patch come along,
 * clipped; objects below it lose visibility.
 */
@Named(id = "cutmix", doc = "Pastes a rectangle of another image at the same place; labels follow the areas.")
public record CutMix(
        @Param(
                doc = "Parameter of the Beta distribution that areas are drawn from; 1 is uniform.",
                def = "1",
                min = 0.01,
                max = 100)
        double alpha,

        @Param(doc = "Which partners the rectangle may come from.", def = "any")
        PartnerScope partners)
        implements ImageMixing {
    @Override
    public boolean covers() {
        return true;
    }

    @Override
    public Optional<Drawn> draw(ImageFacts facts, Partners partners, UniformRandomProvider random) {
        double drawn = Beta.draw(alpha, random);
        double side = Math.sqrt(Math.min(drawn, 1 - drawn));
        double x = random.nextDouble() * facts.width();
        double y = random.nextDouble() * facts.height();
        int left = (int) Math.round(Math.max(0, x - side * facts.width() / 2));
        int top = (int) Math.round(Math.max(0, y - side * facts.height() / 2));
        int right = (int) Math.round(Math.min(facts.width(), x + side * facts.width() / 2));
        int bottom = (int) Math.round(Math.min(facts.height(), y + side * facts.height() / 2));
        Label own = facts.label();
        if (right <= left || bottom <= top || own.value().isPresent()) {
            return Optional.empty(); // nothing to paste, or a regression value, which no area can be a share of
        }
        return PartnerSelection.draw(own, this.partners, partners, anyone -> true, random)
                .map(partner -> new Drawn(partner.id(), left, top, right - left, bottom - top));
    }

    /** A drawn rectangle, in pixels of the copy. */
    public record Drawn(String partner, int left, int top, int width, int height) implements ImageMix {
        @Override
        public List<String> partnerIds() {
            return List.of(partner);
        }

        @Override
        public LabeledImage of(LabeledImage own, List<LabeledImage> partners) {
            LabeledImage whole = partners.get(0);
            Homography map =
                    PartnerFit.stretch(whole, own.width(), own.height()).then(Homography.translation(-left, -top));
            LabeledImage patch = PartnerFit.part(whole, map, width, height, own.raster());
            try (Raster pixels = patch.raster()) {
                Raster mixed = own.raster().copy();
                RasterPaste.rectangle(mixed, pixels, left, top);
                return new LabeledImage(mixed, label(own, patch), own.rules());
            }
        }

        private Label label(LabeledImage own, LabeledImage patch) {
            double share = (double) width * height / ((double) own.width() * own.height());
            PixelMask cover = PixelMask.rectangle(own.width(), own.height(), left, top, width, height);
            Label beneath = new Occlusion(cover, own.rules()).of(own.label());
            Label above = patch.placedAt(left, top, own.width(), own.height());
            return new LabelMix().add(beneath, 1 - share).add(above, share).toLabel(own.label());
        }
    }
}
