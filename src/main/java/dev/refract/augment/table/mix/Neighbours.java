package dev.refract.augment.table.mix;

import dev.refract.sample.Cell;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** The rows near a row, found by looking at all of them. */
record Neighbours(Distance distance) {

    /** First the nearest; rows equally near by id, so that the order is total. */
    private static final Comparator<Near> BY_DISTANCE = Comparator.comparingDouble(Near::square)
            .thenComparing(near -> near.row().id());

    private record Near(Member row, double square) {}

    /** The {@code k} of {@code others} nearest to {@code cells}, or all; the nearest first. */
    List<Member> of(Map<String, Cell> cells, List<Member> others, int k) {
        PriorityQueue<Near> nearest = new PriorityQueue<>(BY_DISTANCE.reversed());
        for (Member other : others) {
            nearest.add(new Near(other, distance.square(cells, other.cells())));
            if (nearest.size() > k) {
                nearest.remove();
            }
        }
        return nearest.stream().sorted(BY_DISTANCE).map(Near::row).toList();
    }
}
