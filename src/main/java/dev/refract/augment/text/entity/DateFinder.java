package dev.refract.augment.text.entity;

import dev.refract.augment.text.document.TextDocument;
import dev.refract.augment.text.language.Casing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds dates in texts: 2021-03-12, 3/12/2021, 12 March 2021, March 12, 2021, and a month with a year. */
final class DateFinder {
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private DateFinder() {}

    /**
     * A date in a text, in all the tokens from one through another.
     *
     * @param date the day; the first of the month where the text names none
     * @param writing writes another date the way this one is written
     */
    record DateMention(int first, int last, LocalDate date, Function<LocalDate, String> writing) {}

    /** The tokens that belong to dates. */
    static BitSet marked(TextDocument document) {
        BitSet marked = new BitSet();
        for (DateMention found : of(document)) {
            marked.set(found.first(), found.last() + 1);
        }
        return marked;
    }

    /** The dates of a text, in order. */
    static List<DateMention> of(TextDocument document) {
        List<DateMention> dates = new ArrayList<>();
        int at = 0;
        while (at < document.tokens().size()) {
            Optional<DateMention> found = at(document, at);
            found.ifPresent(dates::add);
            at = found.map(DateMention::last).orElse(at) + 1;
        }
        return dates;
    }

    private static Optional<DateMention> at(TextDocument document, int token) {
        String surface = document.surface(token);
        if (Character.isDigit(surface.charAt(0))) {
            Optional<DateMention> numeric = numeric(surface, token);
            return numeric.isPresent() ? numeric : dayFirst(document, token);
        }
        return month(surface) > 0 ? monthFirst(document, token) : Optional.empty();
    }

    private static Optional<DateMention> numeric(String surface, int token) {
        Matcher iso = ISO.matcher(surface);
        if (iso.matches()) {
            return day(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3))
                    .map(date -> new DateMention(token, token, date, LocalDate::toString));
        }
        Matcher slashed = SLASHED.matcher(surface);
        if (!slashed.matches()) {
            return Optional.empty();
        }
        // month first, as in America, unless that cannot be
        int one = Integer.parseInt(slashed.group(1));
        int other = Integer.parseInt(slashed.group(2));
        boolean dayFirst = one > 12;
        return day(slashed.group(3), dayFirst ? other : one, slashed.group(dayFirst ? 1 : 2))
                .map(date -> new DateMention(
                        token,
                        token,
                        date,
                        later -> dayFirst
                                ? later.getDayOfMonth() + "/" + later.getMonthValue() + "/" + later.getYear()
                                : later.getMonthValue() + "/" + later.getDayOfMonth() + "/" + later.getYear()));
    }

    /** 12 March 2021 */
    private static Optional<DateMention> dayFirst(TextDocument document, int token) {
        if (token + 2 >= document.tokens().size()) {
            return Optional.empty();
        }
        String month = document.surface(token + 1);
        return day(document.surface(token + 2), month(month), document.surface(token))
                .map(date -> new DateMention(
                        token,
                        token + 2,
                        date,
                        later -> later.getDayOfMonth() + " " + name(later, month) + " " + later.getYear()));
    }

    /** March 12, 2021 and March 2021 */
    private static Optional<DateMention> monthFirst(TextDocument document, int token) {
        String month = document.surface(token);
        int count = document.tokens().size();
        if (token + 3 < count && document.surface(token + 2).equals(",")) {
            return day(document.surface(token + 3), month(month), document.surface(token + 1))
                    .map(date -> new DateMention(
                            token,
                            token + 3,
                            date,
                            later -> name(later, month) + " " + later.getDayOfMonth() + ", " + later.getYear()));
        }
        return token + 1 < count
                ? day(document.surface(token + 1), month(month), "1")
                        .map(date -> new DateMention(
                                token, token + 1, date, later -> name(later, month) + " " + later.getYear()))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        if (!year.matches("[12]\\d{3}") || !day.matches("\\d{1,2}") || month < 1 || month > 12) {
            return Optional.empty();
        }
        int number = Integer.parseInt(day);
        LocalDate first = LocalDate.of(Integer.parseInt(year), month, 1);
        return number >= 1 && number <= first.lengthOfMonth()
                ? Optional.of(first.withDayOfMonth(number))
                : Optional.empty();
    }

    /** 1 to 12; 0 for what is no month. */
    private static int month(String word) {
        return MONTHS.indexOf(word.toLowerCase(Locale.ROOT)) + 1;
    }

    private static String name(LocalDate date, String model) {
        return Casing.transfer(model, model.toLowerCase(Locale.ROOT), MONTHS.get(date.getMonthValue() - 1));
    }
}
