package dev.refract.augment.text.document;

import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import dev.refract.sample.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A text as its tokens and spans; immutable. All positions in here are UTF-16 units; spans
 * of a label, which count code points, are converted on the way in and out.
 *
 * @param tokens in order, not overlapping; only white space lies between them
 * @param utf16Spans the label's spans, in the label's order
 * @param displaced how many words earlier steps of the same copy took away or moved in runs
 */
public record TextDocument(String text, List<Token> tokens, List<Utf16Span> utf16Spans, int displaced) {

    /**
     * A marked span, in UTF-16 units.
     *
     * @param start first UTF-16 unit
     * @param end one past the last UTF-16 unit
     */
    public record Utf16Span(int start, int end, String category) {
        /** Whether the whole token lies in the span. */
        public boolean covers(Token token) {
            return start <= token.start() && token.end() <= end;
        }

        /** Whether any part of the token lies in the span. */
        public boolean touches(Token token) {
            return start < token.end() && token.start() < end;
        }

        /** Whether one of its ends lies inside the token. */
        public boolean splits(Token token) {
            return (token.start() < start && start < token.end()) || (token.start() < end && end < token.end());
        }
    }

    public TextDocument {
        tokens = List.copyOf(tokens);
        utf16Spans = List.copyOf(utf16Spans);
    }

    /**
     * Reads a text and its spans; no token is fixed yet.
     *
     * @throws DataFault when a span ends behind the text
     */
    public static TextDocument of(String text, List<Span> spans) {
        List<Utf16Span> converted = utf16(text, spans);
        return new TextDocument(text, Tokenizer.tokens(text), converted, 0);
    }

    /**
     * Checks that spans lie within their text.
     *
     * @throws DataFault when a span ends behind the text
     */
    public static void checkSpans(String text, List<Span> spans) {
        utf16(text, spans);
    }

    private static List<Utf16Span> utf16(String text, List<Span> spans) {
        if (spans.isEmpty()) {
            return List.of();
        }
        List<Utf16Span> converted = new ArrayList<>(spans.size());
        CodePointIndex points = new CodePointIndex(text);
        for (Span span : spans) {
            if (span.end() > points.count()) {
                throw new DataFault(
                        Reason.LABEL_OUTSIDE_PAYLOAD,
                        "span " + span.start() + ".." + span.end() + " lies outside a text of " + points.count()
                                + " code points");
            }
            converted.add(new Utf16Span(points.unit(span.start()), points.unit(span.end()), span.category()));
        }
        return converted;
    }

    /** The spans in code points, as in a label. */
    public List<Span> spans() {
        if (utf16Spans.isEmpty()) {
            return List.of();
        }
        CodePointIndex points = new CodePointIndex(text);
        return utf16Spans.stream()
                .map(span -> new Span(points.codePoint(span.start()), points.codePoint(span.end()), span.category()))
                .toList();
    }

    /** What token number {@code token} looks like. */
    public String surface(int token) {
        Token at = tokens.get(token);
        return text.substring(at.start(), at.end());
    }

    /** What stands from one token through another. */
    public String surface(int first, int last) {
        return text.substring(tokens.get(first).start(), tokens.get(last).end());
    }

    /** Whether a line break stands between a token and the next, which there is. */
    public boolean breaksLine(int token) {
        return text.substring(tokens.get(token).end(), tokens.get(token + 1).start())
                .codePoints()
                .anyMatch(CharacterClasses::isLineBreak);
    }

    /** The number of the first token that ends behind this UTF-16 unit; the number of tokens when none does. */
    public int firstEndingAfter(int unit) {
        return first(token -> token.end() > unit);
    }

    /** The number of the first token that starts at this UTF-16 unit or behind it; the number of tokens when none does. */
    public int firstStartingFrom(int unit) {
        return first(token -> token.start() >= unit);
    }

    /** By bisection: the first token with a property that all behind it have too. */
    private int first(Predicate<Token> property) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (property.test(tokens.get(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** How many tokens are words: everything but marks. */
    public int words() {
        int words = 0;
        for (Token token : tokens) {
            if (token.isWord()) {
                words++;
            }
        }
        return words;
    }
}
