package dev.refract.gate.model;

import dev.refract.augment.text.document.SequenceDiff;
import dev.refract.gate.Candidate;
import dev.refract.sample.Payload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text before and after. */
record AlignedTexts(String before, String after) {
    /** Words as far as they hang together, and each mark by itself; possessive, so that long words need no stack. */
    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]++(?:['\u2019-][\\p{L}\\p{M}\\p{N}]++)*+|[^\\s\\p{L}\\p{M}\\p{N}]");

    /**
     * A word and its replacement.
     *
     * @param from number of the token before
     * @param to number of the token after
     */
    record Substitution(int from, int to) {}

    /** The texts of a candidate; empty when it is no text. */
    static Optional<AlignedTexts> of(Candidate candidate) {
        return candidate.origin().payload() instanceof Payload.Text before
                        && candidate.payload() instanceof Payload.Text after
                ? Optional.of(new AlignedTexts(before.text(), after.text()))
                : Optional.empty();
    }

    /** The tokens of a text, marks included. */
    static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            tokens.add(token.group());
        }
        return tokens;
    }

    /**
     * The exchanged tokens: between what both have in common (a longest common subsequence), as many before
     * as after stand in each other's place in order; where the numbers differ, tokens were inserted or deleted
     * and none is exchanged.
     */
    static List<Substitution> substitutions(List<String> before, List<String> after) {
        List<Substitution> substitutions = new ArrayList<>();
        for (SequenceDiff.Difference difference : SequenceDiff.of(before, after)) {
            int length = difference.fromEnd() - difference.fromStart();
            for (int i = 0; length == difference.toEnd() - difference.toStart() && i < length; i++) {
                substitutions.add(new Substitution(difference.fromStart() + i, difference.toStart() + i));
            }
        }
        return substitutions;
    }
}
