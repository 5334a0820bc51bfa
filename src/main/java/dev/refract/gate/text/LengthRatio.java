package dev.refract.gate.text;

import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.gate.Candidate;
import dev.refract.gate.Gate;
import dev.refract.random.Range;
import java.util.Optional;

/** Words of the copy by words of its origin; data of other media passes. */
@Named(id = "length_ratio", doc = "Rejects a text that became too short or too long.")
public record LengthRatio(
        @Param(doc = "Number of words of the copy divided by that of the origin.", def = "[0.5, 2]", min = 0)
        Range ratioRange)
        implements Gate {
    @Override
    public Optional<String> reject(Candidate candidate) {
        return TextPair.refuse(
                candidate,
                "length ratio",
                ratioRange,
                pair -> pair.was().isEmpty()
                        ? 1
                        : (double) pair.is().size() / pair.was().size());
    }
}
