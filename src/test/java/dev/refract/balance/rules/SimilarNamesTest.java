package dev.refract.balance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Balanced: a class that is written in two ways is found. */
class SimilarNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Spam, spam",
        "' spam', spam",
        "not_spam, Not Spam",
        "not-spam, notspam",
        "not - spam, notspam",
        "class-1, class 1",
        "1, 1.0",
        "01, 1",
        "1e2, 100",
        "Ｓpam, spam",
        "hamm, hamster",
    })
    void namesThatAreOneWrittenInTwoWays(String one, String other) {
        boolean alike = !one.equals("hamm");

        assertThat(new SimilarNames(List.of(other)).alike(one)).isEqualTo(alike ? List.of(other) : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "spam, spaam",
        "spam, sam",
        "spam, spim",
        "psam, spam",
        "computer-visoin, computer-vision",
    })
    void namesThatAreOneLetterApart(String one, String other) {
        boolean long3 = other.length() >= 4;

        assertThat(new SimilarNames(List.of(other)).oneLetterFrom(one)).isEqualTo(long3 ? List.of(other) : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "cat, bat",
        "class1, class2",
        "class1, class12",
        "1, 2",
        "spam, ham",
        "ab, ba",
        "spain, spams",
        "-1, 1",
        "'''-1''', '''1'''"
    })
    void namesOfTwoClasses(String one, String other) {
        assertThat(new SimilarNames(List.of(other)).to(one)).isEmpty();
    }

    @Test
    void manyNamesAreGroupedInOnePass() {
        List<String> names =
                IntStream.range(0, 100_000).mapToObj(i -> "label " + i).toList();

        SimilarNames index = new SimilarNames(names);

        assertThat(index.groups()).isEmpty();
        assertThat(index.to("Label 77")).contains("label 77");
    }

    @Test
    void groupsHoldEveryNameOnce() {
        assertThat(new SimilarNames(List.of("a b", "A_B", "ab", "c")).groups())
                .containsExactly(List.of("A_B", "a b", "ab"));
    }
}
