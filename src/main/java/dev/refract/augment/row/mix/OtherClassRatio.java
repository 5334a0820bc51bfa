package dev.refract.augment.row.mix;

import dev.refract.augment.Partner;
import dev.refract.augment.Partners;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The share of other classes in the neighborhood of a row (the ratio r of ADASYN; He et al., IJCNN 2008).
 *
 * @param sameClass the rows of the class
 * @param otherClasses the rows of all other classes
 * @param otherIds their ids
 */
record OtherClassRatio(
        NearestNeighbors neighbors,
        List<CandidateRow> sameClass,
        List<CandidateRow> otherClasses,
        Set<String> otherIds) {

    static OtherClassRatio of(SmoteSampler between, Partners partners) {
        String own = between.facts().label().mainClass().orElse("");
        List<Partner> others = partners.all().stream()
                .filter(partner -> partner.label()
                        .mainClass()
                        .filter(category -> !category.equals(own))
                        .isPresent())
                .toList();
        Set<String> names = others.stream().map(Partner::id).collect(Collectors.toSet());
        return new OtherClassRatio(between.neighbors(), between.sameClass(), CandidateRow.of(others), names);
    }

    /** Share of other classes among the {@code m} rows nearest to {@code row}; 0 when there is none. */
    double ratio(CandidateRow row, int m) {
        List<CandidateRow> all = Stream.concat(sameClass.stream(), otherClasses.stream())
                .filter(other -> !other.id().equals(row.id()))
                .toList();
        List<CandidateRow> nearest = neighbors.of(row.cells(), all, m);
        long enemies =
                nearest.stream().filter(other -> otherIds.contains(other.id())).count();
        return nearest.isEmpty() ? 0 : (double) enemies / nearest.size();
    }
}
