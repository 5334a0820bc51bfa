package dev.refract.augment.text.document;

import java.util.Locale;

/** What two runs of words must have in common to be the same phrase. */
public final class PhraseKey {
    /** Between two tokens that touch; cannot stand in a key otherwise, because tokens hold no white space. */
    private static final char TOUCHING = '\t';

    private PhraseKey() {}

    /**
     * The key of tokens {@code first} to {@code last}: their surfaces, white space of any length between
     * them as one space.
     */
    public static String of(TextDocument document, int first, int last, boolean matchCase) {
        StringBuilder key = new StringBuilder();
        for (int i = first; i <= last; i++) {
            if (i > first) {
                boolean touching = document.tokens().get(i - 1).end()
                        == document.tokens().get(i).start();
                key.append(touching ? TOUCHING : ' ');
            }
            Token token = document.tokens().get(i);
            key.append(document.text(), token.start(), token.end());
        }
        return matchCase ? key.toString() : key.toString().toLowerCase(Locale.ROOT);
    }
}
