package dev.refract.gate.text;

import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.gate.Candidate;
import dev.refract.gate.Gate;
import dev.refract.random.Range;
import java.util.List;
import java.util.Optional;

/**
 * BLEU of the copy with the origin as its one reference (Papineni et al., ACL 2002): runs of one to four
 * words, smoothed by adding one to counts of two and more (Lin and Och, ACL 2004), with the penalty for brevity. A
 * low bound keeps the wording, a
 * high bound asks for variety. Data of other media passes.
 */
@Named(id = "bleu", doc = "Rejects a text whose BLEU score against its origin is too low or too high.")
public record Bleu(
        @Param(doc = "BLEU of the copy, 1 for the origin itself.", def = "[0.1, 1]", min = 0, max = 1)
        Range scoreRange) implements Gate {
    private static final int LONGEST = 4;

    @Override
    public Optional<String> reject(Candidate candidate) {
        return TextPair.refuse(candidate, "BLEU", scoreRange, pair -> score(pair.was(), pair.is()));
    }

    /** BLEU of {@code is} with {@code was} as reference, in [0, 1]. */
    static double score(List<String> was, List<String> is) {
        if (is.isEmpty() || was.isEmpty()) {
            return is.equals(was) ? 1 : 0;
        }
        double logs = 0;
        for (int n = 1; n <= LONGEST; n++) {
            NGrams found = NGrams.of(is, n);
            int smoothing = n == 1 ? 0 : 1;
            double precision = (double) (found.shared(NGrams.of(was, n)) + smoothing) / (found.all() + smoothing);
            logs += StrictMath.log(precision) / LONGEST;
        }
        double brevity = is.size() >= was.size() ? 0 : 1 - (double) was.size() / is.size();
        return StrictMath.exp(logs + brevity);
    }
}
