package dev.refract.augment.series;

import dev.refract.augment.Partners;
import dev.refract.augment.mix.Blending;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Blends two series and their labels, as mixup does images (Zhang et al., ICLR 2018). The copy's share is
 * max(λ, 1 − λ) with λ from Beta(alpha, alpha). Class shares and values are blended alike; the events of
 * both are in the blend, and stay.
 */
@Named(id = "series_mixup", doc = "Blends the series and its label with another.")
public record SeriesMixup(
        @Param(doc = "How the two are blended.", inline = true)
        Blending blending) implements SeriesMixing {

    @Override
    public Optional<SeriesBlend> draw(SeriesFacts facts, Partners partners, UniformRandomProvider random) {
        return blending.draw(facts.label(), partners, facts::canMixWith, random)
                .map(drawn -> new SeriesBlend(drawn.partner().id(), drawn.share()));
    }
}
