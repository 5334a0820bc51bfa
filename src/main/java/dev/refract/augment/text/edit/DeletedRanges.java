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
    /** For each token how many words stand before it and how many of them are deleted; null until asked for. */
    private int[] wordsBefore;

    private int[] deletedBefore;

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

    /** Whether the span had words and all of them are deleted; ask when nothing more is deleted. */
    boolean coversAllWordsOf(TextDocument.Utf16Span span) {
        if (delete.isEmpty()) {
            return false;
        }
        if (wordsBefore == null) {
            count();
        }
        int first = document.firstEndingAfter(span.start());
        int end = Math.max(first, document.firstStartingFrom(span.end()));
        int words = wordsBefore[end] - wordsBefore[first];
        return words > 0 && words == deletedBefore[end] - deletedBefore[first];
    }

    private void count() {
        int count = document.tokens().size();
        wordsBefore = new int[count + 1];
        deletedBefore = new int[count + 1];
        for (int i = 0; i < count; i++) {
            Token token = document.tokens().get(i);
            boolean deleted = token.isWord() && delete.get(token.start());
            wordsBefore[i + 1] = wordsBefore[i] + (token.isWord() ? 1 : 0);
            deletedBefore[i + 1] = deletedBefore[i] + (deleted ? 1 : 0);
        }
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
