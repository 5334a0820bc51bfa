package dev.refract.augment.text.word;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * How rare words are in a corpus: the inverse document frequency of each. To callers it is the map it was made of;
 * it draws words in proportion to how common they are.
 */
public final class IdfTable extends AbstractMap<String, Double> {
    /** Weight of the rarest word, as a share of the highest frequency plus one, so that each can be drawn. */
    private static final double LEAST = 0.01;

    private final SortedMap<String, Double> idf;
    private final List<String> words;
    /** Running sums of the weights of {@link #words}: how far each is below the rarest word. */
    private final double[] sums;

    private final double highest;

    private IdfTable(Map<String, Double> table) {
        idf = Collections.unmodifiableSortedMap(new TreeMap<>(table));
        if (idf.isEmpty() || idf.values().stream().anyMatch(value -> !(value >= 0) || value.isInfinite())) {
            throw new IllegalArgumentException("idf must give one word or more a number from 0");
        }
        words = List.copyOf(idf.keySet());
        highest = Collections.max(idf.values());
        sums = new double[words.size()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += highest - idf.get(words.get(i)) + LEAST * (highest + 1);
            sums[i] = sum;
        }
    }

    /** This table, indexed; the same object when it is indexed already. */
    static IdfTable of(Map<String, Double> table) {
        return table instanceof IdfTable ready ? ready : new IdfTable(table);
    }

    /** A word drawn in proportion to how common it is. */
    String draw(UniformRandomProvider random) {
        int at = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
        return words.get(Math.min(words.size() - 1, at >= 0 ? at + 1 : -at - 1));
    }

    /** How rare a word is; one that the corpus does not have is as rare as the rarest. */
    double of(String word) {
        return idf.getOrDefault(word.toLowerCase(Locale.ROOT), highest);
    }

    @Override
    public Set<Entry<String, Double>> entrySet() {
        return idf.entrySet();
    }
}
