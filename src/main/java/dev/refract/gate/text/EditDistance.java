package dev.refract.gate.text;

import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.gate.Candidate;
import dev.refract.gate.Gate;
import java.util.List;
import java.util.Optional;

/** The edit distance in characters (Levenshtein); data of other media passes. */
@Named(id = "edit_distance", doc = "Rejects a text that is too many characters away from its origin.")
public record EditDistance(
        @Param(doc = "Maximum number of characters that may be inserted, deleted or replaced.", def = "30", min = 0)
        int maxEditDistance)
        implements Gate {
    @Override
    public Optional<String> reject(Candidate candidate) {
        return TextPair.of(candidate)
                .map(pair -> Levenshtein.of(characters(pair.before()), characters(pair.after()), maxEditDistance))
                .filter(distance -> distance.count() > maxEditDistance)
                .map(distance -> distance + " characters differ, at most " + maxEditDistance + " may");
    }

    private static List<Integer> characters(String text) {
        return text.codePoints().boxed().toList();
    }
}
