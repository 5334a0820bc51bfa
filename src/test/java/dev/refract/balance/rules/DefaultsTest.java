package dev.refract.balance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.declare.Declaration;
import dev.refract.declare.Param;
import org.junit.jupiter.api.Test;

/** The settings that were published numbers are measured with; the declaration of each is the one place it stands. */
class DefaultsTest {
    record WithoutDefault(
            @Param(doc = "A number.", def = "1") int number,
            @Param(doc = "Another.") double other) {}

    @Test
    void settingsHaveTheDefaultsOfTheirDeclaration() {
        assertThat(ColdStart.DEFAULT).isEqualTo(new ColdStart(5, 20, .002));
        assertThat(DecaySettings.DEFAULT).isEqualTo(new DecaySettings(20_000, 500, 7, 10));
        assertThat(TopUpSettings.DEFAULT).isEqualTo(new TopUpSettings(2, 10));
        assertThat(ReservoirSettings.DEFAULT).isEqualTo(new ReservoirSettings(256, 5_000, 20, 100_000));
        assertThat(CreditSettings.DEFAULT).isEqualTo(new CreditSettings(60, .5, 10));
        assertThat(VolumeControl.DEFAULT).isEqualTo(new VolumeControl(new Volume.Factor(1), 20, .02, 5e-4));
    }

    @Test
    void aFieldWithoutADefaultIsNamed() {
        assertThatThrownBy(() -> Declaration.of(WithoutDefault.class).defaults())
                .hasMessage("other must be a number with a default");
    }
}
