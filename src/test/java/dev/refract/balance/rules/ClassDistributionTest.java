package dev.refract.balance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Balanced: the numbers by which balance is judged are what they are called. */
class ClassDistributionTest {
    @Test
    void sharesSumToOne() {
        ClassDistribution mix = ClassDistribution.of(Map.of("a", 30, "b", 10));
        assertThat(mix.total()).isEqualTo(40);
        assertThat(mix.share("a")).isEqualTo(.75);
        assertThat(mix.share("unseen")).isZero();
        assertThat(ClassDistribution.EMPTY.share("a")).isZero();
    }

    @Test
    void distanceIsThePartThatWouldHaveToChangeClass() {
        ClassDistribution mix = ClassDistribution.of(Map.of("a", 3, "b", 1));
        assertThat(mix.distance(mix)).isZero();
        assertThat(mix.distance(ClassDistribution.of(Map.of("a", 1, "b", 1)))).isEqualTo(.25);
        assertThat(mix.distance(ClassDistribution.of(Map.of("c", 9)))).isEqualTo(1);
        assertThat(ClassDistribution.of(Map.of("a", .2, "b", .3, "c", .5))
                        .distance(ClassDistribution.of(Map.of("a", .3, "b", .3, "c", .4))))
                .isCloseTo(.1, within(1e-12));
    }

    @Test
    void imbalanceRatioIsLargestOverSmallest() {
        assertThat(ClassDistribution.of(Map.of("a", 5000, "b", 50)).imbalanceRatio())
                .isEqualTo(100);
        assertThat(ClassDistribution.of(Map.of("a", 1, "b", 0)).imbalanceRatio())
                .isInfinite();
        assertThat(ClassDistribution.EMPTY.imbalanceRatio()).isNaN();
    }

    @Test
    void amountsAreNeverNegative() {
        assertThatThrownBy(() -> ClassDistribution.of(Map.of("a", -1)))
                .hasMessage("amount of a must be at least 0, found -1.0");
    }
}
