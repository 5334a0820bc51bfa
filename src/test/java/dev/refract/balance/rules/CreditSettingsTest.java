package dev.refract.balance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Balanced: credit becomes copies without bias, within the caps. */
class CreditSettingsTest {
    private static final CreditSettings CREDIT = CreditSettings.DEFAULT;
    private static final int STEPS = 1_000;

    @ParameterizedTest
    @CsvSource({"0.2", "0.75", "1.5", "17.01"})
    void roundingIsUnbiased(double value) {
        double sum = 0;
        for (int i = 0; i < STEPS; i++) {
            sum += CreditSettings.rounded(value, (i + .5) / STEPS);
        }
        assertThat(sum / STEPS).isCloseTo(value, within(1.0 / STEPS));
    }

    @ParameterizedTest
    @CsvSource({
        // credit, mean, cap -> copies at u = 0
        "10, 20, 60, 20", // on target: half the mean in credit before, half overdrawn after
        "50, 20, 60, 40", // behind: half of the difference more
        "-10, 20, 60, 10", // ahead: half of the difference less
        "500, 20, 60, 60", // burst cap
        "500, 20, 7, 7", // the cap of a class that is still growing
        "-30, 20, 60, 1", // nothing is due, but the original is kept
        "-39, 20, 60, 1", // down to the debt limit
        "-40, 20, 60, 0", // at the debt limit the original is dropped
        "0, 1, 60, 1", // a class that is balanced already
        "100, 1e9, 60, 60" // an estimate near zero
    })
    void aScarceClassSpreadsItsCredit(double credit, double mean, double cap, int copies) {
        assertThat(CREDIT.oversampled(credit, mean, cap, 0)).isEqualTo(copies);
    }

    @ParameterizedTest
    @CsvSource({"0.4, 0.5, 0", "0.4, 0.6, 1", "1.4, 0.5, 1", "-3, 0.999, 0", "100, 0, 60"})
    void aCommonClassSpendsWhatItHas(double credit, double u, int copies) {
        assertThat(CREDIT.undersampled(credit, 60, u)).isEqualTo(copies);
    }

    @Test
    void mistakesAreNamed() {
        assertThatThrownBy(() -> new CreditSettings(0, .5, 10)).hasMessage("max_copies must be at least 1, found 0");
        assertThatThrownBy(() -> new CreditSettings(60, 0, 10)).hasMessage("gain must be in (0, 1], found 0.0");
        assertThatThrownBy(() -> new CreditSettings(60, .5, -1)).hasMessage("max_debt must be in [0, 1e9], found -1.0");
    }
}
