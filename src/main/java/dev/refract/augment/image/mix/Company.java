package dev.refract.augment.image.mix;

import dev.refract.augment.Partner;
import dev.refract.augment.Partners;
import dev.refract.sample.Label;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.rng.UniformRandomProvider;

/** Draws partners whose labels can be mixed with a label. */
final class Company {
    /** Draws until it is given up that anyone fits. */
    private static final int TRIES = 16;

    private Company() {}

    /** A partner with a label of the same sort. */
    static Optional<Partner> draw(Label own, Among among, Partners partners, UniformRandomProvider random) {
        if (among == Among.ANY) {
            return any(partners, partner -> sameSort(own, partner.label()), random);
        }
        List<Partner> alike = own.mainClass().map(partners::ofClass).orElse(List.of()).stream()
                .filter(partner -> sameSort(own, partner.label()))
                .toList();
        return alike.isEmpty() ? Optional.empty() : Optional.of(alike.get(random.nextInt(alike.size())));
    }

    /** A partner that fits. */
    static Optional<Partner> any(Partners partners, Predicate<Partner> fits, UniformRandomProvider random) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Partner> drawn = partners.any(random);
            if (drawn.isEmpty() || fits.test(drawn.get())) {
                return drawn;
            }
        }
        return Optional.empty();
    }

    static boolean sameSort(Label own, Label other) {
        return own.classes().isEmpty() == other.classes().isEmpty()
                && own.value().isPresent() == other.value().isPresent();
    }
}
