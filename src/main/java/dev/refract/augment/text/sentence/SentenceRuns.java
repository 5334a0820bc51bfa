package dev.refract.augment.text.sentence;

import com.ibm.icu.text.BreakIterator;
import dev.refract.augment.text.document.SpanIndex;
import dev.refract.augment.text.document.TextDocument;
import dev.refract.augment.text.edit.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the sentences of a text are, by the rules of Unicode (UAX #29) in ICU, and by its line breaks. */
final class SentenceRuns {
    private SentenceRuns() {}

    /**
     * The sentences of a text as runs of tokens, in order; joined where a span reaches from one into the
     * next, so that moving a sentence never tears a span.
     */
    static List<Edit.Reorder.Run> of(TextDocument document) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(document.text());
        SpanIndex spans = SpanIndex.of(document);
        List<Edit.Reorder.Run> runs = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < document.tokens().size(); i++) {
            boolean last = i + 1 == document.tokens().size();
            if (last
                    || (ends(document, i, breaks)
                            && !spans.crosses(document.tokens().get(i).end()))) {
                runs.add(new Edit.Reorder.Run(first, i));
                first = i + 1;
            }
        }
        return runs;
    }

    private static boolean ends(TextDocument document, int token, BreakIterator breaks) {
        int end = document.tokens().get(token).end();
        int next = document.tokens().get(token + 1).start();
        return end < next && breaks.isBoundary(next);
    }
}
