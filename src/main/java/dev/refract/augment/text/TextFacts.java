package dev.refract.augment.text;

import dev.refract.augment.Facts;
import java.util.stream.IntStream;

/**
 * What an operation on texts may look at: the text as it is now, and which of its tokens it may
 * change.
 */
public record TextFacts(TextDocument document, Texts settings) implements Facts {

    /** How many words the text has now. */
    public int words() {
        return document.words();
    }

    /** Whether an operation may change this word. */
    public boolean editable(int token) {
        Token at = document.tokens().get(token);
        return at.isWord() && free(at) && !settings.protectedKinds().contains(at.kind());
    }

    /**
     * Whether an operation may change this token when the user named it: marks and protected kinds
     * too, but neither what is protected by name or pattern nor what was edited before.
     */
    public boolean replaceable(int token) {
        return free(document.tokens().get(token));
    }

    /** The numbers of all editable words, in order. */
    public int[] editableWords() {
        return IntStream.range(0, document.tokens().size())
                .filter(this::editable)
                .toArray();
    }

    /** Whether every span holds both tokens or neither, so that they may change places. */
    public boolean sameSpans(int first, int second) {
        for (TextDocument.Stretch stretch : document.stretches()) {
            if (stretch.covers(document.tokens().get(first))
                    != stretch.covers(document.tokens().get(second))) {
                return false;
            }
        }
        return true;
    }

    private boolean free(Token token) {
        return !token.fixed() && !(settings.editOnce() && token.edited());
    }
}
