package dev.refract.augment.text.document;

/**
 * One token of a text; what lies between two tokens is white space.
 *
 * @param start first UTF-16 unit
 * @param end one past the last UTF-16 unit
 * @param fixed protected by the user: no operation may change it
 * @param edited changed by an earlier step of the same copy
 */
public record Token(TokenKind kind, int start, int end, boolean fixed, boolean edited) {

    /** Whether it counts as a word: everything does but marks. */
    public boolean isWord() {
        return kind != TokenKind.MARK;
    }

    /** The token {@code by} UTF-16 units further on. */
    public Token shifted(int by) {
        return by == 0 ? this : new Token(kind, start + by, end + by, fixed, edited);
    }

    /** The token, protected. */
    public Token asFixed() {
        return new Token(kind, start, end, true, edited);
    }

    /** The token, marked as edited. */
    public Token asEdited() {
        return new Token(kind, start, end, fixed, true);
    }
}
