package dev.refract.augment.text.character;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.Copies;
import dev.refract.augment.text.document.Graphemes;
import dev.refract.random.Address;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Reproducible: a slip is one of the four kinds, never cuts a character in two, and always changes the word. */
class SpellingErrorTest {

    private static Set<String> all(MisspellingType slip, String word) {
        Set<String> made = new HashSet<>();
        Graphemes letters = Graphemes.of(word);
        int[] places = slip.places(letters, Keyboard.EN);
        for (int seed = 0; seed < 400 && places.length > 0; seed++) {
            made.add(slip.misspell(
                    letters, places, Keyboard.EN, Address.of(seed, "", "").generator()));
        }
        return made;
    }

    @ParameterizedTest
    @CsvSource({"a,qwsz", "q,wa", "g,tyfhvb", "m,njk", "p,ol", "l,opk", "S,weadzx", "z,asx"})
    void knowsTheNeighborsOfAKey(String letter, String expected) {
        assertThat(Keyboard.EN.neighbors(letter).chars().sorted().toArray())
                .containsExactly(expected.chars().sorted().toArray());
    }

    @Test
    void makesEachKindOfSlip() {
        assertThat(all(MisspellingType.TRANSPOSITION, "Then")).containsExactlyInAnyOrder("Hten", "Tehn", "Thne");
        assertThat(all(MisspellingType.OMISSION, "cat")).containsExactlyInAnyOrder("at", "ct", "ca");
        assertThat(all(MisspellingType.KEYBOARD, "Qp")).containsExactlyInAnyOrder("Wp", "Ap", "Qo", "Ql");
        assertThat(all(MisspellingType.INSERTION, "q")).containsExactlyInAnyOrder("wq", "qw", "aq", "qa");
        assertThat(all(MisspellingType.TRANSPOSITION, "Aaa")).isEmpty();
        assertThat(all(MisspellingType.OMISSION, "a")).isEmpty();
        assertThat(all(MisspellingType.TRANSPOSITION, "a'b")).isEmpty();
        assertThat(all(MisspellingType.KEYBOARD, "שלום")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(MisspellingType.class)
    void keepsCharactersWhole(MisspellingType slip) {
        for (String wrong : all(slip, "e\u0301𝓃ne\u0323")) {
            Set<String> clusters = new HashSet<>(Graphemes.of(wrong).all());
            clusters.removeIf(cluster -> cluster.length() == 1 && cluster.charAt(0) < 0x80);
            assertThat(Set.of("e\u0301", "𝓃", "e\u0323")).containsAll(clusters);
            assertThat(wrong).isNotEqualTo("e\u0301𝓃ne\u0323");
        }
    }

    @Test
    void leavesShortWordsAlone() {
        SpellingError four = new SpellingError(
                new Amount(new Range(1, 1), Optional.of(new IntRange(9, 9))),
                List.of(MisspellingType.OMISSION),
                4,
                Keyboard.EN);
        assertThat(Copies.text("a an the cat's own gpt-2", 1, four).split(" "))
                .containsSequence("a", "an", "the")
                .containsSequence("own", "gpt-2")
                .hasSize(6);
    }
}
