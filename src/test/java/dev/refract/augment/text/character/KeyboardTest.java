package dev.refract.augment.text.character;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The keyboards of eleven languages, and which letters lie beside which. */
class KeyboardTest {
    @ParameterizedTest
    @CsvSource({"DE, z, tugh", "EN, g, tyfhvb", "FR, a, zq", "HE, ש, דז", "NL, q, wa", "TR, ı, uojk"})
    void neighborsTouch(Keyboard keyboard, String letter, String some) {
        some.chars().forEach(beside -> assertThat(keyboard.neighbors(letter)).contains(Character.toString(beside)));
        assertThat(keyboard.neighbors(letter)).hasSizeLessThanOrEqualTo(8).doesNotContain(letter);
    }

    @ParameterizedTest
    @EnumSource
    void neighborsAreMutual(Keyboard keyboard) {
        for (int c = 'a'; c < 0xf00; c++) {
            String letter = Character.toString(c);
            for (String beside : keyboard.neighbors(letter).split("(?!^)", -1)) {
                if (!beside.isEmpty() && letter.equals(letter.toLowerCase(Locale.ROOT))) {
                    assertThat(keyboard.neighbors(beside)).contains(letter);
                }
            }
        }
    }

    @Test
    void turkishHasTwoLettersI() {
        assertThat(Keyboard.TR.withCaseOf("K", "i")).isEqualTo("İ");
        assertThat(Keyboard.TR.withCaseOf("U", "ı")).isEqualTo("I");
        assertThat(Keyboard.TR.neighbors("I")).isEqualTo(Keyboard.TR.neighbors("ı"));
        assertThat(Keyboard.EN.withCaseOf("K", "i")).isEqualTo("I");
    }
}
