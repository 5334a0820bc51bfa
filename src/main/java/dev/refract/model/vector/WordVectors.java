package dev.refract.model.vector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Word vectors. Immutable except for a cache of neighbors; thread-safe.
 */
public final class WordVectors {
    /** Maximum number of cached results; one of 15 neighbors takes about 1 kB. */
    private static final int MAX_CACHED = 50_000;

    private static final Comparator<ScoredWord> WORST_FIRST =
            Comparator.comparingDouble(ScoredWord::cosine).thenComparing(ScoredWord::index, Comparator.reverseOrder());

    private final List<String> words;
    private final Map<String, Integer> places;
    private final int dimensions;
    /** Unit vectors, one after the other; all zeros for a word whose vector is zero. */
    private final float[] units;

    private final float[] lengths;
    private final Function<String, Optional<float[]>> pieces;
    private final Map<Query, List<Neighbor>> cache = new ConcurrentHashMap<>();

    /**
     * @param words without repetition, the most frequent first
     * @param vectors one row of {@code dimensions} numbers a word; taken over and changed
     * @param pieces the vector of a word that is not among them, where one can be made
     */
    WordVectors(List<String> words, int dimensions, float[] vectors, Function<String, Optional<float[]>> pieces) {
        this.words = List.copyOf(words);
        this.dimensions = dimensions;
        this.units = vectors;
        this.pieces = pieces;
        lengths = new float[this.words.size()];
        places = new HashMap<>(this.words.size() * 4 / 3 + 1);
        for (int i = 0; i < this.words.size(); i++) {
            places.put(this.words.get(i), i);
            lengths[i] = VectorMath.normalize(units, i * dimensions, dimensions);
        }
    }

    /**
     * A word near another.
     *
     * @param cosine of the angle between the two, in [-1, 1]
     * @param distance Euclid's, between the vectors as they stood in the file
     */
    public record Neighbor(String word, double cosine, double distance) {}

    private record ScoredWord(int index, double cosine) {}

    private record Query(String word, int count) {}

    /** A unit vector at some place of an array, with the length it had, and its number or −1. */
    private static final class UnitVector {
        private final float[] unit;
        private final int at;
        private final double length;
        private final int index;

        UnitVector(float[] unit, int at, double length, int index) {
            this.unit = unit;
            this.at = at;
            this.length = length;
            this.index = index;
        }
    }

    /** The words, the most frequent first. */
    public List<String> words() {
        return words;
    }

    /** How many numbers a vector has. */
    public int dimensions() {
        return dimensions;
    }

    /** The word as the vectors have it: as given, or in lower case; empty when they have neither. */
    public Optional<String> spelling(String word) {
        if (places.containsKey(word)) {
            return Optional.of(word);
        }
        String lower = word.toLowerCase(Locale.ROOT);
        return places.containsKey(lower) || pieces.apply(lower).isPresent() ? Optional.of(lower) : Optional.empty();
    }

    /** The unit vector of a word as the vectors spell it; a copy. */
    public Optional<float[]> unit(String word) {
        return point(word).map(point -> {
            float[] copy = new float[dimensions];
            System.arraycopy(point.unit, point.at, copy, 0, dimensions);
            return copy;
        });
    }

    /** The cosine of the angle between two words; empty when one of them has no vector. */
    public Optional<Double> cosine(String one, String other) {
        Optional<UnitVector> second = point(other);
        return point(one).flatMap(first -> second.map(to -> cosine(first, to.unit, to.at)));
    }

    /**
     * The {@code count} words nearest to {@code word} by angle, nearest first, the more frequent first among
     * equals; the word itself left out, in whatever case.
     *
     * @param word as the vectors spell it
     * @return empty when it has no vector
     */
    public List<Neighbor> nearest(String word, int count) {
        Query question = new Query(word, count);
        List<Neighbor> known = cache.get(question);
        if (known == null) {
            known = point(word).map(point -> scan(word, point, count)).orElse(List.of());
            if (cache.size() < MAX_CACHED) {
                cache.put(question, known);
            }
        }
        return known;
    }

    private List<Neighbor> scan(String word, UnitVector from, int count) {
        PriorityQueue<ScoredWord> best = new PriorityQueue<>(WORST_FIRST);
        double least = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < words.size(); i++) {
            double cosine = cosine(from, units, i * dimensions);
            if ((best.size() < count || cosine > least)
                    && i != from.index
                    && !words.get(i).equalsIgnoreCase(word)) {
                best.add(new ScoredWord(i, cosine));
                if (best.size() > count) {
                    best.remove();
                    least = best.element().cosine;
                }
            }
        }
        List<Neighbor> nearest = new ArrayList<>(best.size());
        while (!best.isEmpty()) {
            ScoredWord found = best.remove();
            double length = lengths[found.index];
            double square = from.length * from.length + length * length - 2 * from.length * length * found.cosine;
            nearest.add(0, new Neighbor(words.get(found.index), found.cosine, Math.sqrt(Math.max(0, square))));
        }
        return List.copyOf(nearest);
    }

    private Optional<UnitVector> point(String word) {
        Integer place = places.get(word);
        if (place != null) {
            return Optional.of(new UnitVector(units, place * dimensions, lengths[place], place));
        }
        return pieces.apply(word).map(vector -> {
            float[] unit = vector.clone();
            double length = VectorMath.normalize(unit, 0, dimensions);
            return new UnitVector(unit, 0, length, -1);
        });
    }

    private double cosine(UnitVector from, float[] row, int at) {
        return Math.max(-1, Math.min(1, VectorMath.dot(from.unit, from.at, row, at, dimensions)));
    }
}
