package dev.refract.augment.table.mix;

import dev.refract.augment.Partner;
import dev.refract.augment.Partners;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much of what is near a row is of other classes.
 *
 * @param kin the rows of the class
 * @param others the rows of all other classes
 * @param names their ids
 */
record Hardness(Neighbours near, List<Member> kin, List<Member> others, Set<String> names) {

    static Hardness of(Interpolation between, Partners partners) {
        String own = between.facts().label().mainClass().orElse("");
        List<Partner> others = partners.all().stream()
                .filter(partner -> partner.label()
                        .mainClass()
                        .filter(category -> !category.equals(own))
                        .isPresent())
                .toList();
        Set<String> names = others.stream().map(Partner::id).collect(Collectors.toSet());
        return new Hardness(between.near(), between.kin(), Member.of(others), names);
    }

    /** Share of other classes among the {@code m} rows nearest to {@code row}; 0 when there is none. */
    double enemies(Member row, int m) {
        List<Member> all = Stream.concat(kin.stream(), others.stream())
                .filter(other -> !other.id().equals(row.id()))
                .toList();
        List<Member> nearest = near.of(row.cells(), all, m);
        long enemies =
                nearest.stream().filter(other -> names.contains(other.id())).count();
        return nearest.isEmpty() ? 0 : (double) enemies / nearest.size();
    }
}
