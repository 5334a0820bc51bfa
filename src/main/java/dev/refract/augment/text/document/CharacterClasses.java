package dev.refract.augment.text.document;

import java.util.Arrays;

/**
 * The character classes of the tokenizer, equal on every JDK.
 *
 * <p>They follow the general categories of Unicode 13, which is what Java 17 has; a character that
 * is younger counts as a letter everywhere, so that a text has the same tokens on a newer JDK.
 */
public final class CharacterClasses {
    /** What a character is to the tokenizer. */
    public enum Role {
        SPACE,
        LETTER,
        DIGIT,
        /** Belongs to what stands before it: combining marks, joiners, variation selectors. */
        EXTENSION,
        EMOJI,
        MARK
    }

    /** First and last code points of the ranges that Unicode 14 to 16 assigned to other characters than letters. */
    private static final int[] YOUNG = {
        0x61d, 0x61d, 0x888, 0x89f, 0x8ca, 0x8d2, 0xc3c, 0xc3c, 0xcf3, 0xcf3, 0xece, 0xece, 0x1715, 0x1715, 0x180f,
        0x180f, 0x1ac1, 0x1ace, 0x1b4e, 0x1b4f, 0x1b7d, 0x1b7f, 0x1dfa, 0x1dfa, 0x20c0, 0x20c0, 0x2427, 0x2429, 0x2e53,
        0x2e5d, 0x2ffc, 0x2fff, 0x31e4, 0x31ef, 0xfbc2, 0xfbc2, 0xfd40, 0xfd4f, 0xfdcf, 0xfdcf, 0xfdfe, 0xfdff, 0x10d40,
        0x10d8f, 0x10efc, 0x10eff, 0x10f82, 0x10f89, 0x11070, 0x11074, 0x110c2, 0x110c2, 0x11241, 0x11241, 0x113b8,
        0x113e2, 0x116b9, 0x116b9, 0x116d0, 0x116e3, 0x11b00, 0x11bf9, 0x11f00, 0x11f5a, 0x12ff1, 0x12ff2, 0x13439,
        0x13455, 0x1611e, 0x16139, 0x16ac0, 0x16ac9, 0x16d6d, 0x16d79, 0x1cc00, 0x1cfc3, 0x1d1e9, 0x1d1ea, 0x1e08f,
        0x1e08f, 0x1e2ae, 0x1e2ae, 0x1e4ec, 0x1e5ff, 0x1fbcb, 0x1fbef
    };

    private CharacterClasses() {}

    /** The role of a code point. */
    public static Role role(int codePoint) {
        if (codePoint < 0x80) {
            return ascii(codePoint);
        }
        if (isEmoji(codePoint)) {
            return Role.EMOJI;
        }
        if (isYoung(codePoint)) {
            return Role.LETTER;
        }
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> Role.SPACE;
            case Character.CONTROL -> codePoint == 0x85 ? Role.SPACE : Role.MARK;
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
                Role.EXTENSION;
            case Character.FORMAT -> isJoiner(codePoint) ? Role.EXTENSION : Role.MARK;
            case Character.DECIMAL_DIGIT_NUMBER -> Role.DIGIT;
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> Role.LETTER;
            default -> Role.MARK;
        };
    }

    /** Han and Hiragana, written without spaces: each character is a token. */
    public static boolean standsAlone(int codePoint) {
        return codePoint >= 0x3005
                && ((codePoint <= 0x3007)
                        || (codePoint >= 0x3041 && codePoint <= 0x309f)
                        || (codePoint >= 0x3400 && codePoint <= 0x4dbf)
                        || (codePoint >= 0x4e00 && codePoint <= 0x9fff)
                        || (codePoint >= 0xf900 && codePoint <= 0xfaff)
                        || (codePoint >= 0x20000 && codePoint <= 0x3ffff));
    }

    /** Whether a line ends here: line feed, vertical tab, form feed, carriage return, next line, line or paragraph separator. */
    public static boolean isLineBreak(int codePoint) {
        return (codePoint >= '\n' && codePoint <= '\r')
                || codePoint == 0x85
                || codePoint == 0x2028
                || codePoint == 0x2029;
    }

    /** Whether it is half of a flag emoji. */
    public static boolean isRegionalIndicator(int codePoint) {
        return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
    }

    /** Whether it modifies the skin tone of the emoji before it. */
    public static boolean isSkinTone(int codePoint) {
        return codePoint >= 0x1f3fb && codePoint <= 0x1f3ff;
    }

    private static Role ascii(int c) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            return Role.LETTER;
        }
        if (c >= '0' && c <= '9') {
            return Role.DIGIT;
        }
        return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1c && c <= 0x1f) ? Role.SPACE : Role.MARK;
    }

    /** The blocks that Unicode keeps for pictographs, whether assigned yet or not. */
    private static boolean isEmoji(int c) {
        return (c >= 0x1f000 && c <= 0x1faff)
                || (c >= 0x2600 && c <= 0x27bf)
                || c == 0x231a
                || c == 0x231b
                || (c >= 0x23e9 && c <= 0x23fa)
                || (c >= 0x2b05 && c <= 0x2b07)
                || c == 0x2b1b
                || c == 0x2b1c
                || c == 0x2b50
                || c == 0x2b55;
    }

    private static boolean isJoiner(int c) {
        return c == 0x200c || c == 0x200d || c == 0xad || c == 0x2060 || (c >= 0xe0020 && c <= 0xe007f);
    }

    private static boolean isYoung(int codePoint) {
        int at = Arrays.binarySearch(YOUNG, codePoint);
        return at >= 0 || (-at - 1) % 2 == 1;
    }
}
