package dev.refract.augment.text.edit;

import dev.refract.augment.text.document.TextDocument;
import dev.refract.augment.text.document.Token;
import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Writes a text with its runs in another order; a span moves with the run that contains it. */
final class RunReorderer {
    private final TextDocument old;
    private final Edit.Reorder reorder;
    private final StringBuilder out;
    private final List<Token> tokens;
    private final TextDocument.Utf16Span[] spans;
    /** The numbers of the spans in the order of their starts. */
    private final int[] byStart;

    private int moved;

    RunReorderer(TextDocument document, Edit.Reorder reorder) {
        old = document;
        this.reorder = reorder;
        out = new StringBuilder(document.text().length());
        tokens = new ArrayList<>(document.tokens().size());
        spans = document.utf16Spans().toArray(TextDocument.Utf16Span[]::new);
        byStart = IntStream.range(0, spans.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> spans[i].start()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The text after the step; the words of runs that moved count as displaced, none as edited. */
    TextDocument result() {
        int at = 0;
        int token = 0;
        for (int place = 0; place < reorder.runs().size(); place++) {
            Edit.Reorder.Run here = reorder.runs().get(place);
            int chosen = reorder.order().get(place);
            Edit.Reorder.Run comes = reorder.runs().get(chosen);
            if (here.first() < token
                    || here.last() < here.first()
                    || here.last() >= old.tokens().size()) {
                throw new DataFault(
                        Reason.CANNOT_AUGMENT,
                        "the step moves tokens " + here.first() + ".." + here.last() + " of a text that has "
                                + old.tokens().size());
            }
            copy(token, here.first() - 1, at, old.tokens().get(here.first()).start());
            copy(
                    comes.first(),
                    comes.last(),
                    old.tokens().get(comes.first()).start(),
                    old.tokens().get(comes.last()).end());
            moved += chosen == place ? 0 : words(comes);
            at = old.tokens().get(here.last()).end();
            token = here.last() + 1;
        }
        copy(token, old.tokens().size() - 1, at, old.text().length());
        return new TextDocument(out.toString(), tokens, List.of(spans), old.displaced() + moved);
    }

    /** Copies the text from one unit to another, which holds these tokens, and what is marked in it. */
    private void copy(int first, int last, int start, int end) {
        int shift = out.length() - start;
        out.append(old.text(), start, end);
        for (int i = first; i <= last; i++) {
            tokens.add(old.tokens().get(i).shifted(shift));
        }
        for (int i = firstFrom(start);
                i < byStart.length && old.utf16Spans().get(byStart[i]).start() <= end;
                i++) {
            TextDocument.Utf16Span span = old.utf16Spans().get(byStart[i]);
            if (span.end() <= end) {
                spans[byStart[i]] =
                        new TextDocument.Utf16Span(span.start() + shift, span.end() + shift, span.category());
            }
        }
    }

    /** The first of the spans, sorted by their starts, that begins at this unit or behind it. */
    private int firstFrom(int start) {
        int low = 0;
        int high = byStart.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (old.utf16Spans().get(byStart[middle]).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int words(Edit.Reorder.Run run) {
        return (int) old.tokens().subList(run.first(), run.last() + 1).stream()
                .filter(Token::isWord)
                .count();
    }
}
