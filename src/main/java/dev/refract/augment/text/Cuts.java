package dev.refract.augment.text;

import java.util.BitSet;

/** The UTF-16 units that deletions of one step take away; the rule for spaces is at {@link Edit.Delete}. */
final class Cuts {
    private final TextDocument document;
    private final String text;
    private final BitSet cut = new BitSet();

    Cuts(TextDocument document) {
        this.document = document;
        text = document.text();
    }

    /** Takes away a token; call in the order of the text. */
    void cut(int token) {
        Token gone = document.tokens().get(token);
        cut.set(gone.start(), gone.end());
        int left = cut.previousClearBit(gone.start());
        int right = Math.min(cut.nextClearBit(gone.end()), text.length());
        if (isSpace(right) && opensGap(left)) {
            cut.set(right);
        } else if (isSpace(left) && closesGap(right)) {
            cut.set(left);
        }
    }

    boolean isCut(int unit) {
        return cut.get(unit);
    }

    /** Whether the stretch had words and none is left. */
    boolean tookAllWordsOf(TextDocument.Stretch stretch) {
        boolean took = false;
        for (Token token : document.tokens()) {
            if (token.isWord() && stretch.touches(token)) {
                if (!cut.get(token.start())) {
                    return false;
                }
                took = true;
            }
        }
        return took;
    }

    private boolean isSpace(int unit) {
        return unit >= 0
                && unit < text.length()
                && Characters.role(text.charAt(unit)) == Characters.Role.SPACE
                && !Characters.isLineBreak(text.charAt(unit));
    }

    private boolean opensGap(int left) {
        if (left < 0) {
            return true;
        }
        Characters.Role role = Characters.role(text.codePointBefore(left + 1));
        return role == Characters.Role.SPACE || role == Characters.Role.MARK;
    }

    private boolean closesGap(int right) {
        if (right >= text.length()) {
            return true;
        }
        int codePoint = text.codePointAt(right);
        return Characters.isLineBreak(codePoint)
                || (Characters.role(codePoint) == Characters.Role.MARK && !opens(codePoint));
    }

    private static boolean opens(int mark) {
        int type = Character.getType(mark);
        return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
    }
}
