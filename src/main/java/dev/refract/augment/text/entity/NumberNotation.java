package dev.refract.augment.text.entity;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A number as it is written: in digits, with separators and decimals, or as an English word; and the
 * writing of another number in the same form.
 *
 * @param value not negative
 */
record NumberNotation(double value, Style writing, int decimals, boolean grouped) {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3}){1,3}(\\.\\d{1,6})?");
    private static final int LAST_WORD = 1000;

    /** English words of numbers, from 0 on; made by ICU once. */
    private static final List<String> WORDS = spelled();

    private static final Map<String, Integer> BY_WORD = IntStream.rangeClosed(0, LAST_WORD)
            .boxed()
            .collect(Collectors.toUnmodifiableMap(WORDS::get, number -> number));

    /** Digits or words. */
    enum Style {
        DIGITS,
        WORD
    }

    /** The number that {@code surface} writes; empty when it writes none. */
    static Optional<NumberNotation> of(String surface) {
        if (Character.isDigit(surface.charAt(0))) {
            boolean grouped = GROUPED.matcher(surface).matches();
            if (!grouped && !DIGITS.matcher(surface).matches()) {
                return Optional.empty();
            }
            int point = surface.indexOf('.');
            int decimals = point < 0 ? 0 : surface.length() - point - 1;
            return Optional.of(
                    new NumberNotation(Double.parseDouble(surface.replace(",", "")), Style.DIGITS, decimals, grouped));
        }
        Integer word = BY_WORD.get(surface.toLowerCase(Locale.ROOT));
        return word == null ? Optional.empty() : Optional.of(new NumberNotation(word, Style.WORD, 0, false));
    }

    /** Whether this is written like a year of our times: four digits from 1800 to 2199. */
    boolean looksLikeYear() {
        return writing == Style.DIGITS && !grouped && decimals == 0 && value >= 1800 && value < 2200;
    }

    /** {@code other} in this form, rounded to its decimals; words end at one thousand. */
    String write(double other) {
        if (writing == Style.WORD) {
            return WORDS.get((int) Math.min(LAST_WORD, Math.round(other)));
        }
        BigDecimal rounded = BigDecimal.valueOf(other).setScale(decimals, RoundingMode.HALF_EVEN);
        String plain = rounded.toPlainString();
        if (!grouped) {
            return plain;
        }
        int point = plain.indexOf('.');
        StringBuilder digits = new StringBuilder(plain);
        for (int at = (point < 0 ? plain.length() : point) - 3; at > 0; at -= 3) {
            digits.insert(at, ',');
        }
        return digits.toString();
    }

    private static List<String> spelled() {
        RuleBasedNumberFormat format = new RuleBasedNumberFormat(Locale.ENGLISH, RuleBasedNumberFormat.SPELLOUT);
        return IntStream.rangeClosed(0, LAST_WORD).mapToObj(format::format).toList();
    }
}
