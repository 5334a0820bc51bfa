package dev.refract.augment.text.character;

import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;

/** How the case of a word is changed. */
public enum LetterCase {
    /** All capitals: a headline, a shout. */
    UPPER {
        @Override
        String of(String word, UniformRandomProvider random) {
            return word.toUpperCase(Locale.ROOT);
        }
    },
    /** No capitals, as most people type. */
    LOWER {
        @Override
        String of(String word, UniformRandomProvider random) {
            return word.toLowerCase(Locale.ROOT);
        }
    },
    /** The first letter the other way. */
    FIRST {
        @Override
        String of(String word, UniformRandomProvider random) {
            int end = word.offsetByCodePoints(0, 1);
            String first = word.substring(0, end);
            String other = first.equals(first.toUpperCase(Locale.ROOT))
                    ? first.toLowerCase(Locale.ROOT)
                    : first.toUpperCase(Locale.ROOT);
            return other + word.substring(end);
        }
    },
    /** Each letter the other way with one chance in two. */
    RANDOM {
        @Override
        String of(String word, UniformRandomProvider random) {
            StringBuilder mixed = new StringBuilder(word.length());
            word.codePoints()
                    .forEach(c -> mixed.appendCodePoint(
                            random.nextBoolean()
                                    ? c
                                    : Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c)));
            return mixed.toString();
        }
    };

    /** {@code word} so; the same word where it is so already. */
    abstract String of(String word, UniformRandomProvider random);
}
