package dev.refract.gate.text;

import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.gate.Candidate;
import dev.refract.gate.Gate;
import java.util.Optional;

/**
 * Counts the words that were replaced, deleted or inserted: the edit distance between origin and copy, in
 * words. Data of other media passes.
 */
@Named(id = "max_words_perturbed", doc = "Rejects a text in which too many words were changed.")
public record MaxWordsPerturbed(
        @Param(doc = "Maximum number of words that may differ; no limit if left out.", min = 0)
        Optional<Integer> maxNumWords,

        @Param(doc = "Maximum share of the origin's words that may differ.", def = "0.5", min = 0, max = 1)
        double maxShare)
        implements Gate {
    @Override
    public Optional<String> reject(Candidate candidate) {
        return TextPair.of(candidate).flatMap(pair -> {
            double most = Math.min(
                    maxNumWords.map(Integer::doubleValue).orElse(Double.MAX_VALUE),
                    Math.max(1, maxShare * pair.was().size()));
            Levenshtein changed = Levenshtein.of(pair.was(), pair.is(), (int) most);
            return changed.count() <= most
                    ? Optional.empty()
                    : Optional.of(
                            changed + " of " + pair.was().size() + " words differ, at most " + (int) most + " may");
        });
    }
}
