package dev.refract.feed.table;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How numbers are written in a file.
 *
 * @param decimal between the whole part and the fraction
 * @param thousands between groups of three digits; empty: digits are not grouped
 */
record NumberFormat(char decimal, Optional<Character> thousands) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern INTEGER = Pattern.compile("[+-]?(0|[1-9]\\d*)");
    private static final Pattern CODE = Pattern.compile("[+-]?0\\d+.*");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(_\\d{3})+(\\.\\d*)?");

    /** Every whole number of so many digits is one of 64 bits with a fraction. */
    private static final int SURELY_EXACT = 15;

    static final NumberFormat PLAIN = new NumberFormat('.', Optional.empty());

    /** The number as Java writes it, without groups; empty when the text is no finite number. */
    Optional<String> plain(String written) {
        String text = written.strip();
        if (thousands.isPresent() && text.indexOf(thousands.get()) >= 0) {
            String marked = text.replace("_", "?").replace(thousands.get(), '_').replace(decimal, '.');
            if (!GROUPED.matcher(marked).matches()) {
                return Optional.empty();
            }
            text = marked.replace("_", "");
        } else if (decimal != '.') {
            text = text.indexOf('.') >= 0 ? "" : text.replace(decimal, '.');
        }
        return NUMBER.matcher(text).matches() && Double.isFinite(Double.parseDouble(text))
                ? Optional.of(text)
                : Optional.empty();
    }

    /** Whether a number, as {@link #plain} writes it, is whole and fits 64 bits. */
    static boolean isLong(String plain) {
        if (!INTEGER.matcher(plain).matches()) {
            return false;
        }
        try {
            Long.parseLong(plain);
            return true;
        } catch (NumberFormatException e) {
            return false; // more than 64 bits
        }
    }

    /** Whether it is whole and a floating-point number of 64 bits is another. */
    static boolean isRounded(String plain) {
        return plain.length() > SURELY_EXACT
                && INTEGER.matcher(plain).matches()
                && new BigDecimal(plain).compareTo(new BigDecimal(Double.parseDouble(plain))) != 0;
    }

    /** Whether digits begin with a zero that a number would lose: a postal code, an account. */
    static boolean isCode(String plain) {
        return CODE.matcher(plain).matches();
    }
}
