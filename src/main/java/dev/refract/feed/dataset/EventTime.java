package dev.refract.feed.dataset;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a sample happened, in milliseconds since 1970.
 *
 * <p>A time column says it. Otherwise it is made up, from the sample's name alone: 2020-01-01T00:00Z plus
 * the first 24 bits of the name's hash in milliseconds, at most 4 h 40 min. Not the file's modification
 * time, which a copy or a checkout changes; not the position in the stream, which one more file changes
 * for all after it. In {@link ReadOrder#HASHED hashed order} these times never go back, because the order
 * goes by the same hash.
 */
public final class EventTime {
    private static final long EPOCH = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();
    private static final int UNUSED_BITS = Long.SIZE - 24;
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    /** ISO 8601 has the end of a day as hour 24, which the strict resolver does not know. */
    private static final Pattern END_OF_DAY = Pattern.compile("(.{10}[T ])24:00(?::00(?:\\.0+)?)?(.*)");

    /** Milliseconds of 1973-03-03: a smaller number of at least nine digits is a time in seconds. */
    private static final long LEAST_MILLIS = 100_000_000_000L;

    private static final long LEAST_SECONDS = 100_000_000L;
    private static final long MOST_MILLIS = 100_000_000_000_000L;
    private static final Duration DAY = Duration.ofDays(1);

    private EventTime() {}

    /** The time of a sample that came without one. */
    public static long ofHash(long hash) {
        return EPOCH + (hash >>> UNUSED_BITS);
    }

    /** Reads a date, a date and time (UTC unless it names an offset), or milliseconds since 1970. */
    public static long parse(String written) throws InvalidEntryException {
        long millis;
        if (!written.isEmpty() && written.chars().allMatch(c -> c >= '0' && c <= '9')) {
            millis = parseMillis(written);
        } else {
            millis = instant(written).orElseThrow(() -> invalid(written)).toEpochMilli();
        }
        if (millis < 0) {
            throw new InvalidEntryException(SkipReason.BAD_TIME, "time must not be before 1970, found " + written);
        }
        return millis;
    }

    private static long parseMillis(String written) throws InvalidEntryException {
        long millis;
        try {
            millis = Long.parseLong(written);
        } catch (NumberFormatException e) {
            throw invalid(written);
        }
        if ((millis >= LEAST_SECONDS && millis < LEAST_MILLIS) || millis >= MOST_MILLIS) {
            throw new InvalidEntryException(
                    SkipReason.BAD_TIME,
                    "time must be in milliseconds since 1970, found " + written + ", which looks like "
                            + (millis < LEAST_MILLIS ? "seconds" : "microseconds or less"));
        }
        return millis;
    }

    private static InvalidEntryException invalid(String written) {
        return new InvalidEntryException(
                SkipReason.BAD_TIME,
                "time must be like 2026-11-20T08:30:00Z or milliseconds since 1970, found " + written);
    }

    /** The milliseconds since 1970 of a date, or a date and time; empty when it is neither, or finer than that. */
    public static Optional<Long> ofIso(String written) {
        return instant(written)
                .filter(instant -> instant.truncatedTo(ChronoUnit.MILLIS).equals(instant))
                .map(Instant::toEpochMilli);
    }

    private static Optional<Instant> instant(String written) {
        Matcher end = END_OF_DAY.matcher(written);
        try {
            return Optional.of(
                    end.matches()
                            ? parseIso(end.group(1) + "00:00" + end.group(2)).plus(DAY)
                            : parseIso(written));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Instant parseIso(String written) {
        TemporalAccessor parsed = ISO.parseBest(written, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        if (parsed instanceof OffsetDateTime withOffset) {
            return withOffset.toInstant();
        }
        LocalDateTime local = parsed instanceof LocalDateTime dateTime ? dateTime : ((LocalDate) parsed).atStartOfDay();
        return local.toInstant(ZoneOffset.UTC);
    }
}
