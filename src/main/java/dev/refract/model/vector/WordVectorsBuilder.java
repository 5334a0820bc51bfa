package dev.refract.model.vector;

import dev.refract.model.ResourceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Collects the words and vectors of a file, row by row; a word that comes again is left out. */
final class WordVectorsBuilder {
    private final Path file;
    private final int dimensions;
    private final int most;
    private final List<String> words = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private float[] numbers;

    /**
     * @param expected number of words in the header; 0 without one
     * @param limit words to read; 0 for all
     */
    WordVectorsBuilder(Path file, int dimensions, long expected, int limit) {
        this.file = file;
        this.dimensions = dimensions;
        most = Math.min(limit == 0 ? Integer.MAX_VALUE : limit, (Integer.MAX_VALUE - 16) / dimensions);
        numbers = new float[(int) Math.min(expected == 0 ? 1024 : expected, most) * dimensions];
    }

    /** Whether as many words as are wanted have come. */
    boolean full() {
        return words.size() >= most;
    }

    /** Adds a word; {@code vector} is copied. */
    void add(String word, float[] vector) {
        if (word.isEmpty() || !known.add(word)) {
            return;
        }
        int at = words.size() * dimensions;
        if (at + dimensions > numbers.length) {
            long grown = Math.max(at + (long) dimensions, numbers.length + (numbers.length >> 1));
            numbers = Arrays.copyOf(numbers, (int) Math.min(grown, Integer.MAX_VALUE - 16));
        }
        for (float number : vector) {
            if (!Float.isFinite(number)) {
                throw new ResourceException(file + ": the vector of " + word + " holds " + number);
            }
        }
        System.arraycopy(vector, 0, numbers, at, dimensions);
        words.add(word);
    }

    /** What was collected, with no way to make vectors of other words. */
    WordVectors vectors() {
        return vectors(word -> Optional.empty());
    }

    /** What was collected, and {@code pieces} for other words. */
    WordVectors vectors(Function<String, Optional<float[]>> pieces) {
        if (words.isEmpty()) {
            throw new ResourceException(file + " holds no vectors");
        }
        int used = words.size() * dimensions;
        float[] exact = numbers.length == used ? numbers : Arrays.copyOf(numbers, used);
        return new WordVectors(words, dimensions, exact, pieces);
    }
}
