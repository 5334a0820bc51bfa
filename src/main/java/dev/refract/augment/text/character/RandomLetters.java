package dev.refract.augment.text.character;

import dev.refract.augment.text.document.Graphemes;
import dev.refract.declare.Param;

/**
 * Letters that come into words at random.
 *
 * @param keep which ends of a word they leave alone
 * @param characters the letters, all equally likely; at least two, so that a letter can be replaced by another
 */
public record RandomLetters(
        @Param(doc = "Which of the first and the last letter of a word are kept.", def = "none")
        PreservedEnds keep,

        @Param(doc = "The characters to draw from.", def = "abcdefghijklmnopqrstuvwxyz")
        String characters) {
    public RandomLetters {
        if (Graphemes.of(characters).size() < 2) {
            throw new IllegalArgumentException("characters must be at least two, found \"" + characters + "\"");
        }
    }

    /** The characters one by one. */
    Graphemes choices() {
        return Graphemes.of(characters);
    }
}
