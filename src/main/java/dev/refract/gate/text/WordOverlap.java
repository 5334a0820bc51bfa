package dev.refract.gate.text;

import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.gate.Candidate;
import dev.refract.gate.Gate;
import dev.refract.random.Range;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The coefficient of Jaccard: different words in both, by different words in either; data of other media passes. */
@Named(id = "word_overlap", doc = "Rejects a text that shares too few or too many words with its origin.")
public record WordOverlap(
        @Param(doc = "Jaccard similarity of the word sets.", def = "[0.3, 1]", min = 0, max = 1)
        Range overlapRange) implements Gate {
    @Override
    public Optional<String> reject(Candidate candidate) {
        return TextPair.refuse(candidate, "word overlap", overlapRange, pair -> {
            Set<String> either = new HashSet<>(pair.was());
            Set<String> both = new HashSet<>(pair.is());
            either.addAll(both);
            both.retainAll(new HashSet<>(pair.was()));
            return either.isEmpty() ? 1 : (double) both.size() / either.size();
        });
    }
}
