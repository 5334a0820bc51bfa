package dev.refract.augment.text.document;

/** Finds the end and the kind of a word that begins at a letter or digit. */
final class WordScanner {
    private final String text;
    private final int start;
    private boolean hasDigit;
    private boolean hasDot;
    private int lettersSinceDot;
    private boolean initialsOnly = true;
    private int end;

    WordScanner(String text, int start) {
        this.text = text;
        this.start = start;
        end = scan();
    }

    /** One past the last UTF-16 unit. */
    int end() {
        return end;
    }

    TokenKind kind() {
        if (hasDigit) {
            return text.charAt(end - 1) == 0x20e3 ? TokenKind.EMOJI : TokenKind.NUMBER;
        }
        return hasDot && !(initialsOnly && lettersSinceDot <= 1) ? TokenKind.LINK : TokenKind.WORD;
    }

    private int scan() {
        int at = start;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            switch (CharacterClasses.role(codePoint)) {
                case LETTER -> {
                    if (CharacterClasses.standsAlone(codePoint)) {
                        return at == start ? pastExtensions(next) : at;
                    }
                    lettersSinceDot++;
                }
                case DIGIT -> hasDigit = true;
                case EXTENSION -> {}
                default -> {
                    if (!joins(codePoint, at, next)) {
                        return at + suffix(at);
                    }
                }
            }
            at = next;
        }
        return at;
    }

    /** Whether this mark holds two halves of one word together. */
    private boolean joins(int mark, int at, int next) {
        if (next >= text.length()) {
            return false;
        }
        int after = text.codePointAt(next);
        CharacterClasses.Role before = CharacterClasses.role(text.codePointBefore(at));
        CharacterClasses.Role follows = CharacterClasses.role(after);
        if (CharacterClasses.standsAlone(after)
                || (follows != CharacterClasses.Role.LETTER && follows != CharacterClasses.Role.DIGIT)) {
            return mark == '_' && after == '_';
        }
        boolean digits = before == CharacterClasses.Role.DIGIT && follows == CharacterClasses.Role.DIGIT;
        return switch (mark) {
            case '.' -> {
                if (!digits) {
                    hasDot = true;
                    initialsOnly &= lettersSinceDot == 1;
                    lettersSinceDot = 0;
                }
                yield true;
            }
            case '\'', 0x2019, '&' -> before != CharacterClasses.Role.DIGIT && follows == CharacterClasses.Role.LETTER;
            case '-', 0x2010, 0x2011, '_' -> true;
            case ',', ':', '/' -> digits;
            default -> false;
        };
    }

    /** The signs that end names such as C++ and F#. */
    private int suffix(int at) {
        int length = text.startsWith("++", at) ? 2 : text.startsWith("#", at) ? 1 : 0;
        int past = at + length;
        if (length == 0 || CharacterClasses.role(text.codePointBefore(at)) != CharacterClasses.Role.LETTER) {
            return 0;
        }
        if (past < text.length()) {
            CharacterClasses.Role follows = CharacterClasses.role(text.codePointAt(past));
            if (follows == CharacterClasses.Role.LETTER || follows == CharacterClasses.Role.DIGIT) {
                return 0;
            }
        }
        return length;
    }

    private int pastExtensions(int from) {
        int at = from;
        while (at < text.length() && CharacterClasses.role(text.codePointAt(at)) == CharacterClasses.Role.EXTENSION) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }
}
