package dev.refract.augment.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Nothing wrong passes in silence: rows that are not those of the profile are told. */
class ProfileComparisonTest {

    @Test
    void typesColumnsAndMagnitudesAreCompared() {
        Map<String, ColumnProfile> kept = new TreeMap<>(Map.of(
                "age", numbers(0, 100),
                "income", numbers(20_000, 90_000),
                "gone", categories("a"),
                "height", numbers(1.5, 2)));
        Map<String, ColumnProfile> found = new TreeMap<>(Map.of(
                "age",
                numbers(18, 110),
                "income",
                categories("40000"),
                "height",
                numbers(150, 200),
                "new",
                numbers(0, 1)));

        assertThat(ProfileComparison.differences(kept, kept)).isEmpty();
        assertThat(ProfileComparison.differences(kept, found))
                .containsExactly(
                        "column gone of the profile does not come",
                        "column height is from 1.5 to 2.0 in the profile, found 150.0 to 200.0",
                        "column income has numbers in the profile, found categories",
                        "column new is not in the profile");
    }

    private static ColumnProfile numbers(double low, double high) {
        return new ColumnProfile(
                Optional.of(1.0), Optional.of(low), Optional.of(high), false, List.of(low, high), List.of());
    }

    private static ColumnProfile categories(String name) {
        return new ColumnProfile(Optional.empty(), Optional.empty(), Optional.empty(), false, List.of(), List.of(name));
    }
}
