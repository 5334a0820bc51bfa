package dev.refract.augment.text.edit;

import dev.refract.augment.text.document.CharacterClasses;
import dev.refract.augment.text.document.TextDocument;
import java.util.Arrays;

/**
 * Maps positions of a text to positions of the edited text; the only code that moves spans. A position has two
 * images, because text may be inserted there: a span that ends there ends before the insertion, one that begins
 * there begins behind it.
 */
final class OffsetMap {
    private static final int UNKNOWN = -1;

    /** For a text without spans: stores nothing. */
    static final OffsetMap NONE = new OffsetMap(0);

    private final int[] starts;
    private final int[] ends;

    private OffsetMap(int size) {
        starts = new int[size];
        ends = new int[size];
        Arrays.fill(ends, UNKNOWN);
    }

    static OffsetMap ofLength(int length) {
        return new OffsetMap(length + 1);
    }

    /** The unit at {@code from} is written, or was cut, when the new text had this length. */
    void at(int from, int to) {
        if (starts.length > 0) {
            starts[from] = to;
            endAt(from, to);
        }
    }

    /** Something is about to be inserted at {@code from}. */
    void before(int from, int to) {
        if (starts.length > 0) {
            endAt(from, to);
        }
    }

    /** The units from {@code start} to {@code end} are copied to {@code to}. */
    void copied(int start, int end, int to) {
        if (starts.length > 0) {
            for (int at = start; at < end; at++) {
                at(at, to + at - start);
            }
            endAt(end, to + end - start);
        }
    }

    /** What was between {@code start} and {@code end} became what is between two new positions. */
    void replaced(int start, int end, int newStart, int newEnd) {
        if (starts.length > 0) {
            at(start, newStart);
            Arrays.fill(starts, start + 1, end, newStart);
            Arrays.fill(ends, start + 1, end + 1, newEnd);
        }
    }

    /** The old text ends at {@code from}. */
    void end(int from, int to) {
        at(from, to);
    }

    /**
     * The span in the new text. Where a deletion took its first or last word, the white space that
     * would then stand at that edge is left outside; where it cuts into a replacement, it covers all of
     * it.
     */
    TextDocument.Utf16Span move(TextDocument.Utf16Span span, DeletedRanges deletions, CharSequence text) {
        int start = starts[span.start()];
        if (span.start() == span.end()) {
            return new TextDocument.Utf16Span(start, start, span.category());
        }
        int end = Math.max(start, ends[span.end()]);
        if (deletions.isDeleted(span.start())) {
            while (start < end && isSpace(text.charAt(start))) {
                start++;
            }
        }
        if (deletions.isDeleted(span.end() - 1)) {
            while (start < end && isSpace(text.charAt(end - 1))) {
                end--;
            }
        }
        return new TextDocument.Utf16Span(start, end, span.category());
    }

    private static boolean isSpace(char unit) {
        return CharacterClasses.role(unit) == CharacterClasses.Role.SPACE;
    }

    private void endAt(int from, int to) {
        if (ends[from] == UNKNOWN) {
            ends[from] = to;
        }
    }
}
