package dev.refract.augment.text.edit;

import dev.refract.augment.text.document.CharacterClasses;
import dev.refract.augment.text.document.TextDocument;
import dev.refract.augment.text.document.Token;
import java.util.BitSet;

/** The UTF-16 units that deletions of one step take away; the rule for spaces is at {@link Edit.Delete}. */
final class DeletedRanges {
    private final TextDocument document;
    private final String text;
    private final BitSet delete = new BitSet();

    DeletedRanges(TextDocument document) {
        this.document = document;
        text = document.text();
    }

    /** Takes away a token; call in the order of the text. */
    void delete(int token) {
        Token gone = document.tokens().get(token);
        delete.set(gone.start(), gone.end());
        int left = delete.previousClearBit(gone.start());
        int right = Math.min(delete.nextClearBit(gone.end()), text.length());
        if (isSpace(right) && opensGap(left)) {
            delete.set(right);
        } else if (isSpace(left) && closesGap(right)) {
            delete.set(left);
        }
    }

    boolean isDeleted(int unit) {
        return delete.get(unit);
    }

    /** Whether the span had words and all of them are deleted. */
    boolean coversAllWordsOf(TextDocument.Utf16Span span) {
        boolean took = false;
        for (Token token : document.tokens()) {
            if (token.isWord() && span.touches(token)) {
                if (!delete.get(token.start())) {
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
                && CharacterClasses.role(text.charAt(unit)) == CharacterClasses.Role.SPACE
                && !CharacterClasses.isLineBreak(text.charAt(unit));
    }

    private boolean opensGap(int left) {
        if (left < 0) {
            return true;
        }
        CharacterClasses.Role role = CharacterClasses.role(text.codePointBefore(left + 1));
        return role == CharacterClasses.Role.SPACE || role == CharacterClasses.Role.MARK;
    }

    private boolean closesGap(int right) {
        if (right >= text.length()) {
            return true;
        }
        int codePoint = text.codePointAt(right);
        return CharacterClasses.isLineBreak(codePoint)
                || (CharacterClasses.role(codePoint) == CharacterClasses.Role.MARK && !opens(codePoint));
    }

    private static boolean opens(int mark) {
        int type = Character.getType(mark);
        return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
    }
}
