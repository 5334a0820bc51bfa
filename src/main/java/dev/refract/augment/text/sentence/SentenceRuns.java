package dev.refract.augment.text.sentence;

import com.ibm.icu.text.BreakIterator;
import dev.refract.augment.text.document.SpanIndex;
import dev.refract.augment.text.document.TextDocument;
import dev.refract.augment.text.document.Token;
import dev.refract.augment.text.document.TokenKind;
import dev.refract.augment.text.edit.Edit;
import dev.refract.augment.text.language.WordListFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where the sentences of a text are, by the rules of Unicode (UAX #29) in ICU, and by its line breaks. A full stop behind a
 * title, an initial or another abbreviation ends none; where it does end one, two sentences move as one.
 */
final class SentenceRuns {
    private static final Map<String, List<String>> ABBREVIATIONS = WordListFile.table("abbreviations.txt");
    private static final Set<String> BEFORE_WORDS = Set.copyOf(ABBREVIATIONS.get("word"));
    private static final Set<String> BEFORE_NUMBERS = Set.copyOf(ABBREVIATIONS.get("number"));

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
        return end < next && breaks.isBoundary(next) && !abbreviates(document, token);
    }

    /** Whether the token is the full stop of an abbreviation, on the line of what follows. */
    private static boolean abbreviates(TextDocument document, int stop) {
        if (stop == 0 || !document.surface(stop).equals(".") || document.breaksLine(stop)) {
            return false;
        }
        Token word = document.tokens().get(stop - 1);
        if (word.kind() != TokenKind.WORD
                || word.end() != document.tokens().get(stop).start()) {
            return false;
        }
        String surface = document.surface(stop - 1);
        boolean number = document.tokens().get(stop + 1).kind() == TokenKind.NUMBER;
        return BEFORE_WORDS.contains(surface)
                || (number && BEFORE_NUMBERS.contains(surface))
                || surface.indexOf('.') >= 0
                || (surface.length() == 1 && Character.isUpperCase(surface.charAt(0)));
    }
}
