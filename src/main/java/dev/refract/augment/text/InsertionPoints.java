package dev.refract.augment.text;

import dev.refract.augment.text.document.TextDocument;
import dev.refract.augment.text.document.Token;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a word may be put into a text: behind words and in front of the first. Not inside a labeled
 * span, which would then cover a word that is none of its own; not between two protected words, which
 * may be one name; not where two tokens touch.
 */
public final class InsertionPoints {
    private InsertionPoints() {}

    /** The tokens behind which a word may be put, −1 for the front of the text, in order. */
    public static int[] of(TextFacts facts) {
        TextDocument document = facts.document();
        return IntStream.range(-1, document.tokens().size())
                .filter(after -> opensAfter(document, after) && apart(facts, after))
                .toArray();
    }

    private static boolean opensAfter(TextDocument document, int after) {
        int next = after + 1;
        if (after < 0) {
            return next < document.tokens().size()
                    && document.tokens().get(next).isWord();
        }
        if (!document.tokens().get(after).isWord()) {
            return false;
        }
        boolean touches = next < document.tokens().size()
                && document.tokens().get(next).start()
                        == document.tokens().get(after).end();
        return !touches || !document.tokens().get(next).isWord();
    }

    private static boolean apart(TextFacts facts, int after) {
        List<Token> tokens = facts.document().tokens();
        if (after < 0 || after + 1 >= tokens.size()) {
            return true;
        }
        if (!facts.replaceable(after) && !facts.replaceable(after + 1)) {
            return false;
        }
        int end = tokens.get(after).end();
        return !facts.spans().crosses(end);
    }
}
