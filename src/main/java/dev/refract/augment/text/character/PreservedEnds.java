package dev.refract.augment.text.character;

import dev.refract.augment.text.document.Graphemes;
import java.util.stream.IntStream;

/** Which ends of a word keep their letter: readers hold on to them. */
public enum PreservedEnds {
    NONE,
    FIRST,
    LAST,
    BOTH;

    /** The letters of {@code word} between the ends that are kept, by number. */
    int[] inner(Graphemes word) {
        int first = this == FIRST || this == BOTH ? 1 : 0;
        int end = word.size() - (this == LAST || this == BOTH ? 1 : 0);
        return IntStream.range(first, Math.max(first, end))
                .filter(word::isLetter)
                .toArray();
    }
}
