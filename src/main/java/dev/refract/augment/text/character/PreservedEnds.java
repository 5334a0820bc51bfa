package dev.refract.augment.text.character;

import dev.refract.augment.text.document.Graphemes;
import java.util.stream.IntStream;

/** Which of the first and the last letter of a word are kept; readers rely on them. */
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
