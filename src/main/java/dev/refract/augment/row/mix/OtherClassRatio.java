package dev.refract.augment.row.mix;

import dev.refract.augment.Partner;
import dev.refract.augment.Partners;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The share of other classes in the neighborhood of a row (the ratio r of ADASYN; He et al., IJCNN 2008).
 *
 * <p>It is exact over the kept rows as long as there are no more than 1,024 of them; of more, every i-th is compared, of
 * the class and of the others alike, so that the ratio is estimated without bias and a comparison has a bound.
 *
 * @param sameClass the rows of the class that are compared
 * @param otherClasses the rows of all other classes
 * @param compared those of them that are compared
 * @param otherIds their ids
 */
record OtherClassRatio(
        NearestNeighbors neighbors,
        List<CandidateRow> sameClass,
        List<CandidateRow> otherClasses,
        List<CandidateRow> compared,
        Set<String> otherIds) {
    private static final int MOST_COMPARED = 1_024;

    static OtherClassRatio of(SmoteSampler between, Partners partners, UniformRandomProvider random) {
        String own = between.facts().label().mainClass().orElse("");
        List<Partner> others = partners.all().stream()
                .filter(partner -> partner.label()
                        .mainClass()
                        .filter(category -> !category.equals(own))
                        .isPresent())
                .toList();
        Set<String> names = others.stream().map(Partner::id).collect(Collectors.toSet());
        List<CandidateRow> sameClass = between.sameClass();
        List<CandidateRow> otherClasses = CandidateRow.of(others);
        int step = 1 + (sameClass.size() + otherClasses.size() - 1) / MOST_COMPARED;
        int first = step == 1 ? 0 : random.nextInt(step);
        return new OtherClassRatio(
                between.neighbors(),
                every(step, first, sameClass),
                otherClasses,
                every(step, first, otherClasses),
                names);
    }

    private static List<CandidateRow> every(int step, int first, List<CandidateRow> rows) {
        return IntStream.iterate(first, i -> i < rows.size(), i -> i + step)
                .mapToObj(rows::get)
                .toList();
    }

    /** Share of other classes among the {@code m} rows nearest to {@code row}; 0 when there is none. */
    double ratio(CandidateRow row, int m) {
        List<CandidateRow> all = Stream.concat(sameClass.stream(), compared.stream())
                .filter(other -> !other.id().equals(row.id()))
                .toList();
        List<CandidateRow> nearest = neighbors.of(row.cells(), all, m);
        long enemies =
                nearest.stream().filter(other -> otherIds.contains(other.id())).count();
        return nearest.isEmpty() ? 0 : (double) enemies / nearest.size();
    }
}
