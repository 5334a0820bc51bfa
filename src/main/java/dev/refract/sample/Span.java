package dev.refract.sample;

/**
 * A marked stretch of a text.
 *
 * @param start first Unicode code point, from 0
 * @param end one past the last code point; at least {@code start}
 */
public record Span(int start, int end, String category) {
    public Span {
        if (start < 0 || end < start) {
            throw new DataFault(Reason.INVALID_SAMPLE, "span must have 0 <= start <= end, found " + start + ".." + end);
        }
    }
}
