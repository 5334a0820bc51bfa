package dev.refract.gate.text;

import dev.refract.augment.text.document.Token;
import dev.refract.augment.text.document.Tokenizer;
import dev.refract.gate.Candidate;
import dev.refract.random.Range;
import dev.refract.sample.Payload;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** An origin and a copy as words; marks are no words, and case does not count. */
record TextPair(String before, String after, List<String> was, List<String> is) {

    /** The two texts of a candidate; empty when it is no text. */
    static Optional<TextPair> of(Candidate candidate) {
        return candidate.origin().payload() instanceof Payload.Text before
                        && candidate.payload() instanceof Payload.Text after
                ? Optional.of(of(before.text(), after.text()))
                : Optional.empty();
    }

    /** These two texts. */
    static TextPair of(String before, String after) {
        return new TextPair(before, after, words(before), words(after));
    }

    /** Why the gate refuses, when the score of this pair is outside {@code range}. */
    static Optional<String> refuse(Candidate candidate, String name, Range range, ToDoubleFunction<TextPair> score) {
        return of(candidate)
                .map(score::applyAsDouble)
                .filter(found -> !(found >= range.low() && found <= range.high()))
                .map(found -> String.format(
                        Locale.ROOT, "%s is %.3f, not in [%s, %s]", name, found, range.low(), range.high()));
    }

    private static List<String> words(String text) {
        return Tokenizer.tokens(text).stream()
                .filter(Token::isWord)
                .map(token -> text.substring(token.start(), token.end()).toLowerCase(Locale.ROOT))
                .toList();
    }
}
