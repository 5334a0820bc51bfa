package dev.refract.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Reproducible: a draw depends on its place and on nothing else, for ever. */
class AddressTest {

    @Test
    void drawsTheSameNumbersAsOnTheDayItWasWritten() {
        Address address = Address.of(20261120, "digest", "origin").child(1).child(0);

        assertThat(address.high()).isEqualTo(-6535717589500279664L);
        assertThat(address.generator().nextLong()).isEqualTo(-7118923237572164931L);
    }

    @Test
    void startsAgainWithEveryGenerator() {
        Address address = Address.of(1, "d", "o");

        assertThat(address.generator().nextLong()).isEqualTo(address.generator().nextLong());
    }

    @Test
    void givesEveryPlaceNumbersOfItsOwn() {
        Set<Long> first = new HashSet<>();
        for (int origin = 0; origin < 20; origin++) {
            Address root = Address.of(1, "d", "o" + origin);
            for (int copy = 0; copy < 50; copy++) {
                for (int step = 0; step < 20; step++) {
                    first.add(root.child(copy).child(step).generator().nextLong());
                }
            }
        }
        assertThat(first).hasSize(20 * 50 * 20);
    }

    @Test
    void tellsNestedPlacesApart() {
        Address root = Address.of(1, "d", "o");

        assertThat(root.child(1).child(2)).isNotEqualTo(root.child(2).child(1));
        assertThat(root.child(0)).isNotEqualTo(root);
    }

    /** 10,000 expected in each tenth, standard deviation 95; the seed is fixed. */
    @Test
    void spreadsItsOneNumberEvenly() {
        int[] tenths = new int[10];
        for (int i = 0; i < 100_000; i++) {
            tenths[(int) (10 * Address.of(7, "d", "o" + i).uniform())]++;
        }
        assertThat(Arrays.stream(tenths).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(9_600, 10_400));
    }
}
