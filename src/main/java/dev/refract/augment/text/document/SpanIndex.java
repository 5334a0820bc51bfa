package dev.refract.augment.text.document;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Answers what spans do at a place of a text, in time that does not grow with their number.
 *
 * <p>Which spans cover a token is kept as a Zobrist hash of 128 bits (Zobrist, "A New Hashing Method with Application
 * for Game Playing", 1970): every span has a number, and a set of spans is the exclusive or of theirs.
 */
public final class SpanIndex {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    /** First units of the spans that are not empty, sorted. */
    private final int[] starts;
    /** Last units of the spans that are not empty, sorted. */
    private final int[] ends;
    /** The set of spans that cover each token, in two halves; empty when there are no spans. */
    private final long[] coveredLow;

    private final long[] coveredHigh;

    private SpanIndex(TextDocument document) {
        List<TextDocument.Utf16Span> spans = document.utf16Spans();
        List<TextDocument.Utf16Span> stretches =
                spans.stream().filter(span -> span.start() < span.end()).toList();
        starts = stretches.stream()
                .mapToInt(TextDocument.Utf16Span::start)
                .sorted()
                .toArray();
        ends = stretches.stream().mapToInt(TextDocument.Utf16Span::end).sorted().toArray();
        coveredLow = new long[spans.isEmpty() ? 0 : document.tokens().size()];
        coveredHigh = new long[coveredLow.length];
        if (coveredLow.length > 0) {
            cover(document.tokens(), spans);
        }
    }

    /** The index of a document's spans. */
    public static SpanIndex of(TextDocument document) {
        return new SpanIndex(document);
    }

    /** Whether some span begins before this UTF-16 unit and ends behind it. */
    public boolean crosses(int unit) {
        return below(starts, unit) > below(ends, unit + 1);
    }

    /** Whether every span covers both tokens or neither. */
    public boolean same(int first, int second) {
        return coveredLow.length == 0
                || (coveredLow[first] == coveredLow[second] && coveredHigh[first] == coveredHigh[second]);
    }

    /** The set of spans that cover a token; equal sets are equal, others are not. */
    public List<Long> covering(int token) {
        return coveredLow.length == 0 ? List.of() : List.of(coveredLow[token], coveredHigh[token]);
    }

    private void cover(List<Token> tokens, List<TextDocument.Utf16Span> spans) {
        Integer[] byStart = new Integer[spans.size()];
        Arrays.setAll(byStart, i -> i);
        Arrays.sort(byStart, Comparator.comparingInt(i -> spans.get(i).start()));
        PriorityQueue<Integer> open =
                new PriorityQueue<>(Comparator.comparingInt(i -> spans.get(i).end()));
        long low = 0;
        long high = 0;
        int next = 0;
        for (int token = 0; token < coveredLow.length; token++) {
            for (;
                    next < byStart.length
                            && spans.get(byStart[next]).start()
                                    <= tokens.get(token).start();
                    next++) {
                open.add(byStart[next]);
                low ^= mixed(2L * byStart[next]);
                high ^= mixed(2L * byStart[next] + 1);
            }
            while (!open.isEmpty()
                    && spans.get(open.peek()).end() < tokens.get(token).end()) {
                int closed = open.remove();
                low ^= mixed(2L * closed);
                high ^= mixed(2L * closed + 1);
            }
            coveredLow[token] = low;
            coveredHigh[token] = high;
        }
    }

    /** The output function of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
    private static long mixed(long number) {
        long z = (number + 1) * GOLDEN;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** How many of these sorted numbers are less than {@code bound}. */
    private static int below(int[] sorted, int bound) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
