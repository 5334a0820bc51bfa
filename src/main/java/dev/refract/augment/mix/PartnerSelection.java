package dev.refract.augment.mix;

import dev.refract.augment.Partner;
import dev.refract.augment.Partners;
import dev.refract.sample.Label;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;

/** Draws partners whose labels can be mixed with a label. */
public final class PartnerSelection {
    /** Draws before giving up. */
    private static final int TRIES = 16;

    private PartnerSelection() {}

    /**
     * A partner with a label of the same task.
     *
     * @param fits what else it must satisfy
     */
    public static Optional<Partner> draw(
            Label own, PartnerScope scope, Partners partners, Predicate<Partner> fits, UniformRandomProvider random) {
        Predicate<Partner> open = partner -> sameTask(own, partner.label()) && fits.test(partner);
        if (scope == PartnerScope.ANY) {
            return any(partners, open, random);
        }
        if (scope == PartnerScope.INVERSE_FREQUENCY) {
            return tried(open, () -> partners.sampleByInverseFrequency(random));
        }
        List<Partner> alike = own.mainClass().map(partners::ofClass).orElse(List.of()).stream()
                .filter(open)
                .toList();
        return alike.isEmpty() ? Optional.empty() : Optional.of(alike.get(random.nextInt(alike.size())));
    }

    /** A partner that fits; groups are equally likely. */
    public static Optional<Partner> any(Partners partners, Predicate<Partner> fits, UniformRandomProvider random) {
        return tried(fits, () -> partners.sample(random));
    }

    private static Optional<Partner> tried(Predicate<Partner> fits, Supplier<Optional<Partner>> draw) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Partner> drawn = draw.get();
            if (drawn.isEmpty() || fits.test(drawn.get())) {
                return drawn;
            }
        }
        return Optional.empty();
    }

    /** Whether both have classes or neither has, and so for independent classes and for a value. */
    public static boolean sameTask(Label own, Label other) {
        return own.classes().isEmpty() == other.classes().isEmpty()
                && own.multilabel().isEmpty() == other.multilabel().isEmpty()
                && own.value().isPresent() == other.value().isPresent();
    }
}
