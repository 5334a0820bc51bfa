package dev.refract.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Reproducible: random words are those of SplitMix64, whichever place is asked for first. */
class CounterRandomTest {

    /** The first numbers that the generator's authors' program makes of the seed 1234567. */
    @Test
    void areSplitMix64() {
        assertThat(LongStream.range(0, 5).map(new CounterRandom(1234567)::at))
                .containsExactly(
                        6457827717110365317L,
                        3203168211198807973L,
                        Long.parseUnsignedLong("9817491932198370423"),
                        4593380528125082431L,
                        Long.parseUnsignedLong("16408922859458223821"));
    }

    @Test
    void eachIsFoundFromItsPlaceAlone() {
        CounterRandom words = new CounterRandom(-9);
        long later = words.at(1000);
        assertThat(LongStream.rangeClosed(0, 1000).map(words::at).skip(1000)).containsExactly(later);
    }
}
