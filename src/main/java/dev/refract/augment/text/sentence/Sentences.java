package dev.refract.augment.text.sentence;

import com.ibm.icu.text.BreakIterator;
import dev.refract.augment.text.Edit;
import dev.refract.augment.text.TextDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the sentences of a text are, by the rules of Unicode (UAX #29) in ICU, and by its line breaks. */
final class Sentences {
    private Sentences() {}

    /**
     * The sentences of a text as runs of tokens, in order; joined where a span reaches from one into the
     * next, so that moving a sentence never tears a span.
     */
    static List<Edit.Reorder.Run> of(TextDocument document) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(document.text());
        List<Edit.Reorder.Run> runs = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < document.tokens().size(); i++) {
            boolean last = i + 1 == document.tokens().size();
            if (last
                    || (ends(document, i, breaks)
                            && !tears(document, document.tokens().get(i).end()))) {
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

    private static boolean tears(TextDocument document, int unit) {
        return document.stretches().stream().anyMatch(stretch -> stretch.start() < unit && unit < stretch.end());
    }
}
