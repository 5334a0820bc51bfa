package dev.refract.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reproducible: drawn shares have the distribution they are said to have, from the address alone. */
class BetaTest {
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.2, 0.5, 1, 3, 50})
    void hasTheMomentsOfTheSymmetricBeta(double alpha) {
        UniformRandomProvider random = Address.of(1, "beta", "moments").generator();
        int draws = 40_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < draws; i++) {
            double x = Beta.draw(alpha, random);
            assertThat(x).isBetween(0.0, 1.0);
            sum += x;
            squares += (x - 0.5) * (x - 0.5);
        }
        double variance = 1 / (4 * (2 * alpha + 1));
        double error = 5 * Math.sqrt(variance / draws);
        assertThat(sum / draws).isCloseTo(0.5, within(error));
        assertThat(squares / draws).isCloseTo(variance, within(0.04 * variance));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 1, 3})
    void theSameAddressGivesTheSameNumber(double alpha) {
        assertThat(Beta.draw(alpha, Address.of(3, "beta", "same").generator()))
                .isEqualTo(Beta.draw(alpha, Address.of(3, "beta", "same").generator()));
    }
}
