package dev.refract.augment.text;

import dev.refract.augment.Facts;
import dev.refract.augment.text.document.SpanIndex;
import dev.refract.augment.text.document.TextDocument;
import dev.refract.augment.text.document.Token;
import dev.refract.augment.text.document.TokenKind;
import dev.refract.augment.text.edit.Edit;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What an operation on texts may look at: the text as it is now, and which of its tokens it may
 * change. Used by one thread.
 */
public final class TextFacts implements Facts {
    /** Why there are no more edits when {@link #budget} is spent. */
    public static final String BUDGET_SPENT = "no more words of a copy may be edited";

    private final TextDocument document;
    private final TextMedium settings;
    /** Made when first asked for; null until then. */
    private SpanIndex spans;

    /** The facts of a text as it is now, under the settings of its medium. */
    public TextFacts(TextDocument document, TextMedium settings) {
        this.document = document;
        this.settings = settings;
    }

    /** The text as it is now. */
    public TextDocument document() {
        return document;
    }

    /** What no operation may change. */
    public TextMedium settings() {
        return settings;
    }

    /** What the spans of the text do at its places. */
    public SpanIndex spans() {
        if (spans == null) {
            spans = SpanIndex.of(document);
        }
        return spans;
    }

    /** How many words the text has now. */
    public int words() {
        return document.words();
    }

    /** Whether an operation may change this word. */
    public boolean editable(int token) {
        Token at = document.tokens().get(token);
        return at.isWord()
                && free(at)
                && !settings.protectedKinds().contains(at.kind())
                && !settings.isProtected(document.text(), at);
    }

    /**
     * Whether an operation may change this token when the user named it: marks, stop words, short words
     * and protected kinds too, but neither what is protected by name, pattern or position nor what was
     * edited before.
     */
    public boolean replaceable(int token) {
        return free(document.tokens().get(token));
    }

    /** Whether these neighboring tokens may all be changed by an operation the user named them to. */
    public boolean replaceable(int first, int last) {
        return IntStream.rangeClosed(first, last).allMatch(i -> replaceable(i) && sameSpans(first, i));
    }

    /** Whether this token is a word of letters that may be changed. */
    public boolean editableLetters(int token) {
        return document.tokens().get(token).kind() == TokenKind.WORD && editable(token);
    }

    /** The numbers of all editable words, in order. */
    public int[] editableWords() {
        int[] words = new int[document.tokens().size()];
        int count = 0;
        for (int i = 0; i < words.length; i++) {
            if (editable(i)) {
                words[count++] = i;
            }
        }
        return count == words.length ? words : Arrays.copyOf(words, count);
    }

    /** How many words may still be edited, deleted or inserted in this copy. */
    public int budget() {
        return settings.budget(document);
    }

    /** How much of the budget an edit takes: the words it replaces, deletes or moves; 1 for an insertion. */
    public int cost(Edit edit) {
        if (edit instanceof Edit.Replace replace) {
            return (int) IntStream.rangeClosed(replace.first(), replace.last())
                    .filter(i -> document.tokens().get(i).isWord())
                    .count();
        }
        return edit instanceof Edit.Swap ? 2 : 1;
    }

    /** Whether every span holds both tokens or neither, so that they may change places. */
    public boolean sameSpans(int first, int second) {
        return spans().same(first, second);
    }

    private boolean free(Token token) {
        return !token.fixed() && !(settings.editOnce() && token.edited());
    }
}
