package dev.refract.gate.text;

import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.gate.Candidate;
import dev.refract.gate.Gate;
import dev.refract.random.Range;
import java.util.List;
import java.util.Optional;

/**
 * chrF of the copy with the origin as its one reference (Popović, WMT 2015): runs of one to six characters
 * without spaces, recall twice as important as precision. Data of other media passes.
 */
@Named(id = "chrf", doc = "Rejects a text whose chrF score against its origin is too low or too high.")
public record Chrf(
        @Param(doc = "chrF of the copy, 1 for the origin itself.", def = "[0.3, 1]", min = 0, max = 1)
        Range scoreRange) implements Gate {
    private static final int LONGEST = 6;
    private static final double BETA = 2;

    @Override
    public Optional<String> reject(Candidate candidate) {
        return TextPair.refuse(candidate, "chrF", scoreRange, pair -> score(pair.before(), pair.after()));
    }

    /** chrF of {@code after} with {@code before} as reference, in [0, 1]. */
    static double score(String before, String after) {
        List<Integer> was = letters(before);
        List<Integer> is = letters(after);
        double precision = 0;
        double recall = 0;
        int orders = 0;
        for (int n = 1; n <= LONGEST; n++) {
            NGrams reference = NGrams.of(was, n);
            NGrams found = NGrams.of(is, n);
            if (reference.all() > 0 && found.all() > 0) {
                double shared = found.shared(reference);
                precision += shared / found.all();
                recall += shared / reference.all();
                orders++;
            }
        }
        if (precision + recall == 0) {
            return was.equals(is) ? 1 : 0;
        }
        double square = BETA * BETA;
        return (1 + square) * precision * recall / (square * precision + recall) / orders;
    }

    private static List<Integer> letters(String text) {
        return text.codePoints().filter(c -> !Character.isWhitespace(c)).boxed().toList();
    }
}
