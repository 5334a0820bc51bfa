package dev.refract.spec.yaml;

import java.math.BigDecimal;

/** Bounds of a number, in words and numbers. */
public final class BoundsText {
    private BoundsText() {}

    /** {@code  in [0, 1]}, {@code  of at least 0}, {@code  of at most 5} or nothing. */
    public static String words(double min, double max) {
        boolean below = Double.isFinite(min) && min != Integer.MIN_VALUE;
        boolean above = Double.isFinite(max) && max != Integer.MAX_VALUE;
        if (below && above) {
            return " in [" + number(min) + ", " + number(max) + "]";
        }
        if (below) {
            return " of at least " + number(min);
        }
        return above ? " of at most " + number(max) : "";
    }

    /** The words for {@code found}, which may be outside even of what the computer can hold. */
    static String wordsFor(double found, double min, double max) {
        boolean tooLarge = Math.abs(found) > Integer.MAX_VALUE && max == Integer.MAX_VALUE;
        return tooLarge ? in((long) min, (long) max) : words(min, max);
    }

    static String in(long min, long max) {
        return " in [" + min + ", " + max + "]";
    }

    /** A number as a person writes it: {@code 1}, not {@code 1.0}. */
    static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
