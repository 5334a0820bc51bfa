package dev.refract.augment.mix;

import dev.refract.augment.Partner;
import dev.refract.augment.Partners;
import dev.refract.declare.Param;
import dev.refract.random.Beta;
import dev.refract.sample.Label;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * How a blend of two samples is drawn, for any medium: mixup of Zhang et al., ICLR 2018, with the
 * copy's own share max(λ, 1 − λ) as in MixMatch (NeurIPS 2019).
 */
public record Blending(
        @Param(
                doc = "Parameter of the Beta distribution that shares are drawn from; 1 is uniform.",
                def = "1",
                min = 0.01,
                max = 100)
        double alpha,

        @Param(doc = "Which samples may be partners.", def = "any")
        PartnerScope partners) {

    /**
     * A drawn blend.
     *
     * @param share of the copy itself, in [0.5, 1]
     */
    public record Blend(Partner partner, double share) {}

    /**
     * A partner with a label of the same task as {@code own}, and the share; empty when no partner fits.
     *
     * @param fits what else the partner must satisfy
     */
    public Optional<Blend> draw(Label own, Partners partners, Predicate<Partner> fits, UniformRandomProvider random) {
        double drawn = Beta.draw(alpha, random);
        return PartnerSelection.draw(own, this.partners, partners, fits, random)
                .map(partner -> new Blend(partner, Math.max(drawn, 1 - drawn)));
    }
}
