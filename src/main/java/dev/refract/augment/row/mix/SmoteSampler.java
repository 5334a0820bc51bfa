package dev.refract.augment.row.mix;

import dev.refract.augment.Partner;
import dev.refract.augment.Partners;
import dev.refract.augment.row.GaussianJitter;
import dev.refract.augment.row.RowFacts;
import dev.refract.augment.row.RowMix;
import dev.refract.random.Range;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * What the interpolating operations have in common: x + u·(neighbor − x), one u for all columns.
 *
 * @param own the row that is copied
 * @param sameClass the rows of its class
 * @param k neighbors at most
 */
record SmoteSampler(RowFacts facts, NearestNeighbors neighbors, CandidateRow own, List<CandidateRow> sameClass, int k) {
    private static final GaussianJitter ALONE =
            new GaussianJitter(new Range(0.05, 0.15), new Range(1, 1), List.of(), true);

    /** Rows nearest in value that a row without a class is interpolated with. */
    private static final int ALIKE = 64;

    static SmoteSampler of(String operation, RowFacts facts, Partners partners, int k) {
        List<CandidateRow> sameClass = facts.label()
                .mainClass()
                .map(category -> CandidateRow.of(partners.ofClass(category)))
                .orElseGet(() -> nearestInValue(facts, partners));
        RowDistance distance = RowDistance.of(operation, facts);
        return new SmoteSampler(
                facts, new NearestNeighbors(distance), new CandidateRow("", facts.cells()), sameClass, k);
    }

    /**
     * Of a row that has a value and no class: the rows whose values are nearest, among which neighbors are looked for.
     * So a rare value is interpolated with rare values (SMOTER; Torgo et al., EPIA 2013).
     */
    private static List<CandidateRow> nearestInValue(RowFacts facts, Partners partners) {
        if (facts.label().value().isEmpty()) {
            return List.of();
        }
        double own = facts.label().value().getAsDouble();
        return CandidateRow.of(partners.all().stream()
                .filter(partner -> partner.label().value().isPresent())
                .sorted(Comparator.comparingDouble((Partner partner) ->
                                Math.abs(partner.label().value().getAsDouble() - own))
                        .thenComparing(Partner::id))
                .limit(ALIKE)
                .toList());
    }

    /** A row between {@code seed} and one of its nearest neighbors of the class; jittered when there is none. */
    Optional<RowMix> from(CandidateRow seed, boolean modes, UniformRandomProvider random) {
        List<CandidateRow> nearest = neighbors.of(seed.cells(), others(seed), k);
        return nearest.isEmpty() ? jittered(random) : Optional.of(towards(seed, nearest, 1, modes, random));
    }

    /** A row between {@code seed} and one of {@code neighbors}, at most {@code reach} of the way there. */
    static RowMix towards(
            CandidateRow seed,
            List<CandidateRow> neighbors,
            double reach,
            boolean modes,
            UniformRandomProvider random) {
        int chosen = random.nextInt(neighbors.size());
        double share = reach * random.nextDouble();
        List<CandidateRow> named = modes ? neighbors : List.of(neighbors.get(chosen));
        return new RowMix(
                seed.id(), named.stream().map(CandidateRow::id).toList(), modes ? chosen : 0, share, modes, Map.of());
    }

    /** The row itself and all of its class. */
    List<CandidateRow> seeds() {
        return Stream.concat(Stream.of(own), sameClass.stream()).toList();
    }

    /** All rows of the class except the seed; the row that is copied has no id, so it excludes none. */
    private List<CandidateRow> others(CandidateRow seed) {
        return sameClass.stream().filter(row -> !row.id().equals(seed.id())).toList();
    }

    /** Noise in the numbers would leave a regression target behind, so a row that has one is repeated instead. */
    private Optional<RowMix> jittered(UniformRandomProvider random) {
        if (facts.label().value().isPresent()) {
            return Optional.empty();
        }
        return ALONE.draw(facts, random).map(edits -> RowMix.of(edits.numbers()));
    }
}
