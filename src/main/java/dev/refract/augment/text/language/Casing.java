package dev.refract.augment.text.language;

import dev.refract.augment.text.document.CharacterClasses;
import java.util.Locale;

/** How a word or phrase is capitalized, and how to give that to another. */
public enum Casing {
    /** {@code neural networks}; also what has no letters with case. */
    LOWER,
    /** {@code Neural networks} */
    TITLE,
    /** {@code Neural Networks} */
    EACH,
    /** {@code NEURAL NETWORKS} */
    UPPER,
    /** {@code iPhone} */
    MIXED;

    /** The casing of {@code text}. One capital letter alone is TITLE. */
    public static Casing of(String text) {
        int capitals = 0;
        int smalls = 0;
        int words = 0;
        int capitalized = 0;
        boolean inWord = false;
        boolean capitalFirst = false;
        boolean inside = false;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            boolean capital = Character.isUpperCase(c) || Character.isTitleCase(c);
            boolean begins = !inWord;
            inWord = CharacterClasses.role(c) != CharacterClasses.Role.SPACE;
            if (begins && inWord) {
                words++;
                capitalized += capital ? 1 : 0;
                capitalFirst |= capital && words == 1;
            } else if (capital) {
                inside = true;
            }
            capitals += capital ? 1 : 0;
            smalls += Character.isLowerCase(c) ? 1 : 0;
        }
        if (capitals == 0) {
            return LOWER;
        }
        if (smalls == 0 && capitals > 1) {
            return UPPER;
        }
        if (inside) {
            return MIXED;
        }
        if (capitalized == words && words > 1) {
            return EACH;
        }
        return capitalFirst && capitalized == 1 ? TITLE : MIXED;
    }

    /**
     * The replacement of {@code surface}, with its capitals.
     *
     * @param surface as it stood in the text
     * @param known the same word as the list it was found in spells it
     * @param instead what comes in its place, as that list spells it
     * @return {@code instead} with the capitals that the text added to {@code known}: none when it was
     *     spelled as in the list, and none when one word in capitals, an acronym, is spelled out
     */
    public static String transfer(String surface, String known, String instead) {
        Casing casing = of(surface);
        if (surface.equals(known) || casing == LOWER || casing == MIXED) {
            return instead;
        }
        boolean severalWords = instead.indexOf(' ') >= 0;
        if (casing == UPPER) {
            boolean acronym = severalWords && surface.indexOf(' ') < 0;
            return acronym ? instead : instead.toUpperCase(Locale.ROOT);
        }
        if (casing == TITLE || !severalWords) {
            return capitalize(instead);
        }
        StringBuilder each = new StringBuilder();
        for (String word : instead.split(" ", -1)) {
            each.append(each.length() == 0 ? "" : " ").append(capitalize(word));
        }
        return each.toString();
    }

    private static String capitalize(String word) {
        if (word.isEmpty()) {
            return word;
        }
        int first = word.codePointAt(0);
        return new StringBuilder(word.length())
                .appendCodePoint(Character.toTitleCase(first))
                .append(word, Character.charCount(first), word.length())
                .toString();
    }
}
