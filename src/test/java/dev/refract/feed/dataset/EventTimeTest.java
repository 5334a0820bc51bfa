package dev.refract.feed.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reproducible: a time is read in one way only, or made from a hash and nothing else. */
class EventTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T08:30:00Z, 2026-11-20T08:30:00Z",
        "2026-11-20T08:30:00.250+02:00, 2026-11-20T06:30:00.250Z",
        "2020-02-20 06:43:18, 2020-02-20T06:43:18Z",
        "2020-02-20T06:43, 2020-02-20T06:43:00Z",
        "2020-02-20, 2020-02-20T00:00:00Z",
        "2020-02-29, 2020-02-29T00:00:00Z",
        "2020-02-20 06:43:18.123456, 2020-02-20T06:43:18.123Z",
        "2019-12-31T24:00Z, 2020-01-01T00:00:00Z",
        "2019-12-31 24:00:00, 2020-01-01T00:00:00Z",
        "1582181000000, 2020-02-20T06:43:20Z"
    })
    void writtenTimes(String written, Instant expected) throws InvalidEntryException {
        assertThat(EventTime.parse(written)).isEqualTo(expected.toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2020-13-01", "20/02/2020", "1969-12-31", "-5", "99999999999999999999"})
    void everythingElseIsRefused(String written) {
        assertThatThrownBy(() -> EventTime.parse(written))
                .isInstanceOfSatisfying(
                        InvalidEntryException.class, e -> assertThat(e.reason()).isEqualTo(SkipReason.BAD_TIME));
    }

    /** StarRocks issue 4994, jackson-modules-java8 issue 148: a day that no calendar has is no other day. */
    @ParameterizedTest
    @ValueSource(strings = {"2023-02-31", "2023-02-29", "2023-04-31T10:00:00Z", "2023-01-01T25:00", "2023-01-01T24:01"})
    void impossibleDatesAreRefused(String written) {
        assertThatThrownBy(() -> EventTime.parse(written)).isInstanceOf(InvalidEntryException.class);
        assertThat(EventTime.ofIso(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1700000000, seconds", "1700000000000000, microseconds or less"})
    void secondsAreNotTakenForMilliseconds(String written, String unit) {
        assertThatThrownBy(() -> EventTime.parse(written))
                .isInstanceOf(InvalidEntryException.class)
                .hasMessage("time must be in milliseconds since 1970, found " + written + ", which looks like " + unit);
    }

    @Test
    void madeUpTimesLieInOneMorningAndGoWithTheHash() {
        assertThat(Instant.ofEpochMilli(EventTime.ofHash(0))).isEqualTo("2020-01-01T00:00:00Z");
        assertThat(Instant.ofEpochMilli(EventTime.ofHash(1L << 40))).isEqualTo("2020-01-01T00:00:00.001Z");
        assertThat(Instant.ofEpochMilli(EventTime.ofHash(-1L))).isEqualTo("2020-01-01T04:39:37.215Z");
    }
}
