package dev.refract.source;

import dev.refract.declare.Param;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** Where the time of a sample stands: a number, a text in ISO 8601, or what is a time by its type. */
public record TimeField(
        @Param(doc = "Field of the time.", example = "after.created_at", shorthand = true)
        FieldPath field,

        @Param(doc = "Unit of a plain number since 1970; a text is ISO 8601, in UTC if it names no offset.", def = "ms")
        Unit unit) {
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendPattern("[XXX][XX][X]")
            .toFormatter();

    /** Units of time. */
    public enum Unit {
        S(3),
        MS(0),
        US(-3),
        NS(-6);

        private final int toMillis;

        Unit(int toMillis) {
            this.toMillis = toMillis;
        }
    }

    /** Milliseconds since 1970, rounded down. */
    long in(SourceFields record) {
        return millis(record.required(field), unit);
    }

    /** The time in {@code value}, in milliseconds since 1970, rounded down. */
    static long millis(FieldValue value, Unit unit) {
        try {
            Optional<Instant> typed = value.instant();
            if (typed.isPresent()) {
                return typed.get().toEpochMilli();
            }
            if (value.node().isTextual()) {
                return parsed(value.text()).toEpochMilli();
            }
            if (value.node().isNumber()) {
                return millis(value.node().decimalValue(), unit);
            }
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            throw value.mustBe("a time: ISO 8601, or a number of 64 bits since 1970");
        }
        throw value.mustBe("a time: ISO 8601, or a number of 64 bits since 1970");
    }

    /** What is far from 64 bits is refused before anything of that size is made. */
    private static long millis(BigDecimal number, Unit unit) {
        BigDecimal millis = number.scaleByPowerOfTen(unit.toMillis);
        if (millis.precision() - (long) millis.scale() > 19) {
            throw new ArithmeticException("more than 64 bits");
        }
        if (millis.precision() - (long) millis.scale() < 0) {
            return millis.signum() < 0 ? -1 : 0;
        }
        return millis.setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    private static Instant parsed(String text) {
        TemporalAccessor time = ISO.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        if (time instanceof OffsetDateTime exact) {
            return exact.toInstant();
        }
        return time instanceof LocalDateTime local
                ? local.toInstant(ZoneOffset.UTC)
                : ((LocalDate) time).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
