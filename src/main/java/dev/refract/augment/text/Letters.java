package dev.refract.augment.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A word as its characters, each with the marks that belong to it, so that none is cut in two. */
record Letters(List<String> all) {
    Letters {
        all = List.copyOf(all);
    }

    static Letters of(String word) {
        List<String> letters = new ArrayList<>(word.length());
        int at = 0;
        while (at < word.length()) {
            int end = at + Character.charCount(word.codePointAt(at));
            while (end < word.length() && Characters.role(word.codePointAt(end)) == Characters.Role.EXTENSION) {
                end += Character.charCount(word.codePointAt(end));
            }
            letters.add(word.substring(at, end));
            at = end;
        }
        return new Letters(letters);
    }

    int size() {
        return all.size();
    }

    String get(int place) {
        return all.get(place);
    }

    boolean isLetter(int place) {
        return Characters.role(all.get(place).codePointAt(0)) == Characters.Role.LETTER;
    }

    /** How many of the characters are letters. */
    int letters() {
        return (int) IntStream.range(0, size()).filter(this::isLetter).count();
    }

    /** Whether two characters differ in nothing but case. */
    boolean alike(int one, int other) {
        return all.get(one).equalsIgnoreCase(all.get(other));
    }

    /** The places of letters that have keys beside theirs. */
    int[] withNeighbours(Keyboard keyboard) {
        return IntStream.range(0, size())
                .filter(i -> keyboard.has(all.get(i).codePointAt(0)))
                .toArray();
    }

    /** {@code letter} as a capital when {@code model} is one, else small when {@code model} is small. */
    static String withCaseOf(String model, String letter) {
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
