package dev.refract.augment.text.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.Copies;
import dev.refract.augment.text.document.TextDocument;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels stay true: numbers, dates, places and names become others of their kind, written as they were. */
class EntitiesTest {
    private static final Range ALL = new Range(1, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.14|2.718|2.72",
                "1,000|1234567|1,234,567",
                "seven|21|twenty-one",
                "12|3.4|3",
                "9,999.50|1000|1,000.00"
            })
    void numbersAreWrittenAsTheOthersWere(String surface, double other, String written) {
        assertThat(NumberNotation.of(surface).orElseThrow().write(other)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"gpt-2", "1/2", "10:30", "house", "3rd", "1.2.3"})
    void otherThingsAreNoNumbers(String surface) {
        assertThat(NumberNotation.of(surface)).isEmpty();
    }

    @Test
    void changedNumbersAreNeverTheSameAndYearsAreLeftAlone() {
        NumberChange change = new NumberChange(Amount.share(ALL), 1, List.of(0, 2, 4));
        for (int seed = 0; seed < 100; seed++) {
            assertThat(Copies.text("In 2021 Seven men had 35 cars and 2 boats on 12 March 2021.", seed, change))
                    .matches(
                            "In 2021 (?!Seven )[A-Z][a-z-]+ men had (?!35 )[0-9]+ cars and 2 boats on 12 March 2021\\.");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "due 2021-03-12!|due 2021-03-13!",
                "due 3/12/2021!|due 3/13/2021!",
                "due 31/12/2021!|due 1/1/2022!",
                "due 12 March 2021!|due 13 March 2021!",
                "due MARCH 31, 2021!|due APRIL 1, 2021!",
                "due 31 February 2021!|due 31 February 2021!",
                "due March 2021!|due March 2021!"
            })
    void datesMoveInTheirWriting(String text, String moved) {
        assertThat(Copies.text(text, 1, new DateChange(Amount.share(ALL), new IntRange(1, 1))))
                .isEqualTo(moved);
    }

    @Test
    void placesBecomeOthersOfTheirKindAlikeWhereWanted() {
        LocationChange change = new LocationChange(Amount.share(ALL), true);
        for (int seed = 0; seed < 50; seed++) {
            String copy = Copies.text("Peru, peru, New York and Peru", seed, change);
            assertThat(copy).matches("(?!Peru)(.+), peru, (?!New York).+ and \\1");
        }
    }

    @Test
    void namesAreFirstNamesAndWhatFollowsThem() {
        TextDocument document = TextDocument.of("Mary Jones met Dr. Watson and Will Smith", List.of());
        NameChange change = new NameChange(Amount.share(ALL), false, NameChange.NamePart.BOTH, NameLanguage.EN);
        for (int seed = 0; seed < 50; seed++) {
            String copy = Copies.text(document.text(), seed, change);
            assertThat(copy).matches("(?!Mary)\\w+ (?!Jones)\\w+ met Dr\\. (?!Watson)\\w+ and Will Smith");
        }
    }
}
