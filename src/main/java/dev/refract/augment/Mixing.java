package dev.refract.augment;

import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * An operation that mixes a copy with earlier samples. A pipeline that has one keeps a reservoir of
 * training records to draw partners from.
 *
 * <p>It never fails when partners are scarce: it uses those that exist, and without any it draws nothing or the
 * change that its documentation names.
 *
 * @param <F> the facts of the medium it works on
 */
public interface Mixing<F extends Facts> extends Augmentation<F> {

    /**
     * Draws one change; the partners it takes are named in the step.
     *
     * @return empty when there is no partner
     */
    Optional<? extends MixingStep> draw(F facts, Partners partners, UniformRandomProvider random);

    /** What is drawn without partners. */
    @Override
    default Optional<? extends Step> draw(F facts, UniformRandomProvider random) {
        return draw(facts, Partners.NONE, random);
    }
}
