package dev.refract.augment.series;

import dev.refract.augment.Partners;
import dev.refract.augment.mix.Among;
import dev.refract.augment.mix.Company;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Beta;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Blends two series and their labels, as mixup does images (Zhang et al., ICLR 2018). The copy's share is
 * max(λ, 1 − λ) with λ from Beta(alpha, alpha). Class shares and values are blended alike; the events of
 * both are in the blend, and stay.
 */
@Named(id = "series_mixup", doc = "Blends the series and its label with another.")
public record SeriesMixup(
        @Param(
                doc = "Parameter of the Beta distribution that shares are drawn from; 1 is uniform.",
                def = "1",
                min = 0.01,
                max = 100)
        double alpha,

        @Param(doc = "Who may be blended in.", def = "any") Among among)
        implements SeriesMixing {

    @Override
    public Optional<SeriesBlend> draw(SeriesFacts facts, Partners partners, UniformRandomProvider random) {
        double drawn = Beta.draw(alpha, random);
        return Company.draw(facts.label(), among, partners, partner -> SeriesMixing.fits(facts, partner), random)
                .map(partner -> new SeriesBlend(partner.id(), Math.max(drawn, 1 - drawn)));
    }
}
