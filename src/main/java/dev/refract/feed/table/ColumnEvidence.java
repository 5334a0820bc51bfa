package dev.refract.feed.table;

import java.util.Optional;
import java.util.regex.Pattern;

/** What the values of one column read as: counts, and the first value that does not fit the rest. */
final class ColumnEvidence {
    /** What a number may be dressed in: signs of currencies, percent, groups, a comma. */
    private static final Pattern DRESSED =
            Pattern.compile("[-+($€£¥]*\\s*\\d[\\d.,'_ \\u00a0\\u202f]*\\s*[%€£$)]?|[-+]?(inf|Inf|infinity|Infinity)");

    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d{1,3}(\\.?\\d{3})*,\\d+|[+-]?\\d+,\\d+");
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");

    private final NumberFormat format;
    private long values;
    private long numbers;
    private long integers;
    private long booleans;
    private long times;
    private long dressed;
    private long commas;
    private long thousands;
    private Optional<String> code = Optional.empty();
    private Optional<String> rounded = Optional.empty();
    private Optional<String> odd = Optional.empty();
    private Optional<String> oddTime = Optional.empty();
    private long oddValues;

    ColumnEvidence(NumberFormat format) {
        this.format = format;
    }

    void add(String text, long line) {
        values++;
        Optional<String> plain = format.plain(text);
        if (plain.isPresent()) {
            numbers++;
            integers += NumberFormat.isLong(plain.get()) ? 1 : 0;
            if (code.isEmpty() && NumberFormat.isCode(plain.get())) {
                code = Optional.of("leading zeros (line " + line + ": " + text + ")");
            }
            if (rounded.isEmpty() && NumberFormat.isRounded(plain.get())) {
                rounded = Optional.of("more digits than a number holds (line " + line + ": " + text + ")");
            }
        } else {
            oddValues++;
            odd = odd.or(() -> Optional.of(line + ": " + text));
        }
        dressed += DRESSED.matcher(text).matches() ? 1 : 0;
        commas += DECIMAL_COMMA.matcher(text).matches() ? 1 : 0;
        thousands += THOUSANDS.matcher(text).matches() ? 1 : 0;
        booleans += text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false") ? 1 : 0;
        if (ColumnTypes.isTime(text)) {
            times++;
        } else {
            oddTime = oddTime.or(() -> Optional.of(line + ": " + text));
        }
    }

    /** A word where most values read as numbers or times and the column is text for the sake of the others. */
    Optional<String> doubt(String name, boolean forced) {
        String text = "column " + name + " is read as text because of line ";
        if (commas + numbers == values && commas > 0 && thousands < commas) {
            return Optional.of(
                    text + odd.orElseThrow() + ", which looks like a decimal comma; --decimal , reads numbers");
        }
        if (thousands + numbers == values && thousands > 0) {
            return Optional.of(text + odd.orElseThrow() + ", which looks like groups of thousands; --thousands , reads"
                    + " numbers, and --decimal , a decimal comma");
        }
        if (numbers * 2 >= values) {
            return Optional.of(text + odd.orElseThrow() + (oddValues > 1 ? " and " + (oddValues - 1) + " more" : "")
                    + "; --missing reads a word as no value, --categories " + name + " says that it is text");
        }
        if (dressed == values || forced) {
            return Optional.of(text + odd.orElseThrow() + "; a number has digits, a decimal point and an exponent");
        }
        if (times * 2 >= values) {
            return Optional.of(text + oddTime.orElseThrow() + ", which is no point in time; --categories " + name
                    + " says that it is text");
        }
        return Optional.empty();
    }

    long values() {
        return values;
    }

    long numbers() {
        return numbers;
    }

    long integers() {
        return integers;
    }

    long booleans() {
        return booleans;
    }

    long times() {
        return times;
    }

    /** What makes the numbers codes, which would lose digits as numbers: integers keep 64 bits, fractions 53. */
    Optional<String> code() {
        return code.or(() -> integers == values ? Optional.empty() : rounded);
    }
}
