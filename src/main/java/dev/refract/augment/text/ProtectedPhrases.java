package dev.refract.augment.text;

import dev.refract.augment.text.document.PhraseKey;
import dev.refract.augment.text.document.TextDocument;
import java.util.AbstractList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words and phrases, indexed once for finding them in texts: whole words, in any case, with any white space between
 * them. To callers it is the list it was made of.
 */
public final class ProtectedPhrases extends AbstractList<String> {
    private final List<String> phrases;
    private final Set<String> keys = new HashSet<>();
    private final int longest;

    private ProtectedPhrases(List<String> phrases) {
        this.phrases = List.copyOf(phrases);
        int most = 0;
        for (String phrase : phrases) {
            TextDocument document = TextDocument.of(phrase, List.of());
            if (document.tokens().isEmpty()) {
                throw new IllegalArgumentException("protected_words must not be empty, found \"" + phrase + "\"");
            }
            most = Math.max(most, document.tokens().size());
            keys.add(PhraseKey.of(document, 0, document.tokens().size() - 1, false));
        }
        longest = most;
    }

    /** These phrases, indexed; the same object when they are indexed already. */
    static ProtectedPhrases of(List<String> phrases) {
        return phrases instanceof ProtectedPhrases ready ? ready : new ProtectedPhrases(phrases);
    }

    /** Sets the numbers of all tokens of {@code document} that belong to one of the phrases. */
    void mark(TextDocument document, BitSet marked) {
        int count = document.tokens().size();
        for (int length = 1; length <= longest; length++) {
            for (int first = 0; first + length <= count; first++) {
                if (keys.contains(PhraseKey.of(document, first, first + length - 1, false))) {
                    marked.set(first, first + length);
                }
            }
        }
    }

    @Override
    public String get(int index) {
        return phrases.get(index);
    }

    @Override
    public int size() {
        return phrases.size();
    }
}
