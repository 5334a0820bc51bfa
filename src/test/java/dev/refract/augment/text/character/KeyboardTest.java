package dev.refract.augment.text.character;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** True to the spec: the keyboards of eleven languages, and which letters lie beside which. */
class KeyboardTest {
    @ParameterizedTest
    @CsvSource({"DE, z, tugh", "EN, g, tyfhvb", "FR, a, zq", "HE, ש, דז", "NL, q, wa", "TR, ı, uojk"})
    void neighboursTouch(Keyboard keyboard, String letter, String some) {
        some.chars().forEach(beside -> assertThat(keyboard.neighbours(letter)).contains(Character.toString(beside)));
        assertThat(keyboard.neighbours(letter)).hasSizeLessThanOrEqualTo(8).doesNotContain(letter);
    }

    @ParameterizedTest
    @EnumSource
    void neighboursAreMutual(Keyboard keyboard) {
        for (int c = 'a'; c < 0xf00; c++) {
            String letter = Character.toString(c);
            for (String beside : keyboard.neighbours(letter).split("(?!^)", -1)) {
                if (!beside.isEmpty() && letter.equals(letter.toLowerCase(Locale.ROOT))) {
                    assertThat(keyboard.neighbours(beside)).contains(letter);
                }
            }
        }
    }

    @Test
    void turkishHasTwoLettersI() {
        assertThat(Keyboard.TR.withCaseOf("K", "i")).isEqualTo("İ");
        assertThat(Keyboard.TR.withCaseOf("U", "ı")).isEqualTo("I");
        assertThat(Keyboard.TR.neighbours("I")).isEqualTo(Keyboard.TR.neighbours("ı"));
        assertThat(Keyboard.EN.withCaseOf("K", "i")).isEqualTo("I");
    }
}
