package dev.refract.feed.dataset;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;

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
            .toFormatter();

    private EventTime() {}

    /** The time of a sample that came without one. */
    public static long ofHash(long hash) {
        return EPOCH + (hash >>> UNUSED_BITS);
    }

    /** Reads a date, a date and time (UTC unless it names an offset), or milliseconds since 1970. */
    public static long parse(String written) throws InvalidEntryException {
        long millis;
        try {
            millis = written.chars().allMatch(c -> c >= '0' && c <= '9') ? Long.parseLong(written) : parseIso(written);
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            throw new InvalidEntryException(
                    SkipReason.BAD_TIME,
                    "time must be like 2026-11-20T08:30:00Z or milliseconds since 1970, found " + written);
        }
        if (millis < 0) {
            throw new InvalidEntryException(SkipReason.BAD_TIME, "time must not be before 1970, found " + written);
        }
        return millis;
    }

    private static long parseIso(String written) {
        TemporalAccessor parsed = ISO.parseBest(written, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        if (parsed instanceof OffsetDateTime withOffset) {
            return withOffset.toInstant().toEpochMilli();
        }
        LocalDateTime local = parsed instanceof LocalDateTime dateTime ? dateTime : ((LocalDate) parsed).atStartOfDay();
        return local.toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
