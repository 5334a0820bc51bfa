package dev.refract.augment.row.mix;

import dev.refract.sample.Cell;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** The rows near a row, found by looking at all of them. */
record NearestNeighbors(RowDistance distance) {

    /** First the nearest; rows equally near by id, so that the order is total. */
    private static final Comparator<Neighbor> BY_DISTANCE = Comparator.comparingDouble(Neighbor::square)
            .thenComparing(near -> near.row().id());

    private record Neighbor(CandidateRow row, double square) {}

    /** The {@code k} of {@code others} nearest to {@code cells}, or all; the nearest first. */
    List<CandidateRow> of(Map<String, Cell> cells, List<CandidateRow> others, int k) {
        PriorityQueue<Neighbor> nearest = new PriorityQueue<>(BY_DISTANCE.reversed());
        for (CandidateRow other : others) {
            nearest.add(new Neighbor(other, distance.square(cells, other.cells())));
            if (nearest.size() > k) {
                nearest.remove();
            }
        }
        return nearest.stream().sorted(BY_DISTANCE).map(Neighbor::row).toList();
    }
}
