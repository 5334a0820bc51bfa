package dev.refract.augment.row.mix;

import dev.refract.augment.Partners;
import dev.refract.augment.row.GaussianJitter;
import dev.refract.augment.row.RowFacts;
import dev.refract.augment.row.RowMix;
import dev.refract.random.Range;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * What the interpolating operations have in common: x + u·(neighbour − x), one u for all columns.
 *
 * @param own the row that is copied
 * @param sameClass the rows of its class
 * @param k neighbours at most
 */
record SmoteSampler(RowFacts facts, NearestNeighbors neighbors, CandidateRow own, List<CandidateRow> sameClass, int k) {
    private static final GaussianJitter ALONE =
            new GaussianJitter(new Range(0.05, 0.15), new Range(1, 1), List.of(), true);

    static SmoteSampler of(String operation, RowFacts facts, Partners partners, int k) {
        List<CandidateRow> kin = facts.label()
                .mainClass()
                .map(category -> CandidateRow.of(partners.ofClass(category)))
                .orElse(List.of());
        RowDistance distance = RowDistance.of(operation, facts);
        return new SmoteSampler(facts, new NearestNeighbors(distance), new CandidateRow("", facts.cells()), kin, k);
    }

    /** A row between {@code seed} and one of its class near it; a jittered one when there is nobody. */
    Optional<RowMix> from(CandidateRow seed, boolean modes, UniformRandomProvider random) {
        List<CandidateRow> neighbours = neighbors.of(seed.cells(), others(seed), k);
        return neighbours.isEmpty() ? jittered(random) : Optional.of(towards(seed, neighbours, 1, modes, random));
    }

    /** A row between {@code seed} and one of {@code neighbours}, at most {@code reach} of the way there. */
    static RowMix towards(
            CandidateRow seed,
            List<CandidateRow> neighbours,
            double reach,
            boolean modes,
            UniformRandomProvider random) {
        int chosen = random.nextInt(neighbours.size());
        double share = reach * random.nextDouble();
        List<CandidateRow> named = modes ? neighbours : List.of(neighbours.get(chosen));
        return new RowMix(
                seed.id(), named.stream().map(CandidateRow::id).toList(), modes ? chosen : 0, share, modes, Map.of());
    }

    /** The row itself and all of its class. */
    List<CandidateRow> seeds() {
        return Stream.concat(Stream.of(own), sameClass.stream()).toList();
    }

    /** All of the seed's class but itself; the row that is copied has no id and stands in nobody's way. */
    private List<CandidateRow> others(CandidateRow seed) {
        return sameClass.stream().filter(row -> !row.id().equals(seed.id())).toList();
    }

    private Optional<RowMix> jittered(UniformRandomProvider random) {
        return ALONE.draw(facts, random).map(edits -> RowMix.of(edits.numbers()));
    }
}
