package dev.refract.augment.text.document;

import java.util.Arrays;

/** Converts between positions in UTF-16 units and in code points, both ways; a lone surrogate counts as one. */
final class CodePointIndex {
    private final int count;
    /** The unit at which each code point begins, and the length of the text; null when both counts agree. */
    private final int[] units;

    CodePointIndex(String text) {
        count = text.codePointCount(0, text.length());
        units = count == text.length() ? null : new int[count + 1];
        if (units != null) {
            int unit = 0;
            for (int i = 0; i <= count; i++) {
                units[i] = unit;
                unit += i < count ? Character.charCount(text.codePointAt(unit)) : 0;
            }
        }
    }

    int count() {
        return count;
    }

    int unit(int codePoint) {
        return units == null ? codePoint : units[codePoint];
    }

    int codePoint(int unit) {
        return units == null ? unit : Arrays.binarySearch(units, unit);
    }
}
