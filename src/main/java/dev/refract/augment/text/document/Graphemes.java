package dev.refract.augment.text.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A word as its characters, each with the marks that belong to it, so that none is cut in two. */
public record Graphemes(List<String> all) {
    public Graphemes {
        all = List.copyOf(all);
    }

    /** The graphemes of a word, in order. */
    public static Graphemes of(String word) {
        List<String> letters = new ArrayList<>(word.length());
        int at = 0;
        while (at < word.length()) {
            int end = at + Character.charCount(word.codePointAt(at));
            while (end < word.length()
                    && CharacterClasses.role(word.codePointAt(end)) == CharacterClasses.Role.EXTENSION) {
                end += Character.charCount(word.codePointAt(end));
            }
            letters.add(word.substring(at, end));
            at = end;
        }
        return new Graphemes(letters);
    }

    /** Number of graphemes. */
    public int size() {
        return all.size();
    }

    /** The grapheme at a place, from 0. */
    public String get(int place) {
        return all.get(place);
    }

    /** Whether the grapheme at a place is a letter. */
    public boolean isLetter(int place) {
        return CharacterClasses.role(all.get(place).codePointAt(0)) == CharacterClasses.Role.LETTER;
    }

    /** How many of the characters are letters. */
    public int letters() {
        return (int) IntStream.range(0, size()).filter(this::isLetter).count();
    }

    /** Whether two characters differ in nothing but case. */
    public boolean equalIgnoringCase(int one, int other) {
        return all.get(one).equalsIgnoreCase(all.get(other));
    }

    /** {@code letter} as a capital when {@code model} is one, else small when {@code model} is small. */
    public static String withCaseOf(String model, String letter) {
        int pattern = model.codePointAt(0);
        int first = letter.codePointAt(0);
        int cased = Character.isUpperCase(pattern)
                ? Character.toUpperCase(first)
                : Character.isLowerCase(pattern) ? Character.toLowerCase(first) : first;
        return cased == first
                ? letter
                : new StringBuilder()
                        .appendCodePoint(cased)
                        .append(letter, Character.charCount(first), letter.length())
                        .toString();
    }
}
