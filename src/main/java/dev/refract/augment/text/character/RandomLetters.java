package dev.refract.augment.text.character;

import dev.refract.augment.text.document.Graphemes;
import dev.refract.declare.Param;

/**
 * Letters that come into words at random.
 *
 * @param keep which ends of a word they leave alone
 * @param characters the letters, each as likely; two or more, so that each can be another than the one before
 */
public record RandomLetters(
        @Param(doc = "Which ends of a word keep their letter.", def = "none")
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
