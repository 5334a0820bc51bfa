package dev.refract.gate.text;

import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.gate.Candidate;
import dev.refract.gate.Gate;
import dev.refract.random.Range;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * METEOR of the copy with the origin as its one reference (Banerjee and Lavie, 2005), by equal words and, in
 * what is left, equal stems: words that share all but the last letters an English ending takes. Data of other media
 * passes.
 */
@Named(id = "meteor", doc = "Rejects a text whose METEOR score against its origin is too low or too high.")
public record Meteor(
        @Param(doc = "METEOR of the copy, close to 1 for the origin itself.", def = "[0.3, 1]", min = 0, max = 1)
        Range scoreRange)
        implements Gate {
    private static final List<String> ENDINGS =
            List.of("ings", "ing", "edly", "ed", "ies", "ly", "es", "s", "er", "y", "e");

    @Override
    public Optional<String> reject(Candidate candidate) {
        return TextPair.refuse(candidate, "METEOR", scoreRange, pair -> score(pair.was(), pair.is()));
    }

    /** METEOR of {@code is} with {@code was} as reference, in [0, 1]. */
    static double score(List<String> was, List<String> is) {
        int[] partner = align(was, is);
        int matches = 0;
        int chunks = 0;
        for (int i = 0; i < partner.length; i++) {
            if (partner[i] >= 0) {
                matches++;
                chunks += i > 0 && partner[i - 1] >= 0 && partner[i] == partner[i - 1] + 1 ? 0 : 1;
            }
        }
        if (matches == 0) {
            return was.equals(is) ? 1 : 0;
        }
        double precision = (double) matches / is.size();
        double recall = (double) matches / was.size();
        double mean = 10 * precision * recall / (recall + 9 * precision);
        double fragmented = (double) chunks / matches;
        return mean * (1 - 0.5 * fragmented * fragmented * fragmented);
    }

    /** For each word of the copy the word of the origin it is matched with, or −1: first equal words, then stems. */
    private static int[] align(List<String> was, List<String> is) {
        int[] partner = new int[is.size()];
        Arrays.fill(partner, -1);
        BitSet taken = new BitSet();
        for (UnaryOperator<String> key : List.<UnaryOperator<String>>of(word -> word, Meteor::stem)) {
            Map<String, NavigableSet<Integer>> free = new HashMap<>();
            for (int i = taken.nextClearBit(0); i < was.size(); i = taken.nextClearBit(i + 1)) {
                free.computeIfAbsent(key.apply(was.get(i)), unseen -> new TreeSet<>())
                        .add(i);
            }
            for (int i = 0; i < partner.length; i++) {
                NavigableSet<Integer> places = partner[i] < 0 ? free.get(key.apply(is.get(i))) : null;
                if (places != null && !places.isEmpty()) {
                    partner[i] = next(places, i == 0 ? 0 : partner[i - 1] + 1);
                    places.remove(partner[i]);
                    taken.set(partner[i]);
                }
            }
        }
        return partner;
    }

    /** The first of these places at {@code from} or behind it, else the first of all. */
    private static int next(NavigableSet<Integer> places, int from) {
        Integer behind = places.ceiling(from);
        return behind == null ? places.first() : behind;
    }

    private static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 3) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
