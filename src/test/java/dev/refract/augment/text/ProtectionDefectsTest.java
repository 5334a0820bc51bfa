package dev.refract.augment.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.Augmentation;
import dev.refract.augment.engine.Augmenter.Result;
import dev.refract.augment.text.language.StopWordLanguage;
import dev.refract.augment.text.word.WordDelete;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import dev.refract.sample.Label;
import dev.refract.sample.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels stay true: words that nlpaug, TextAttack and TextAugment changed though they were to stay. */
class ProtectionDefectsTest {
    /** The stop words of a language were the letters of its name. */
    @ParameterizedTest
    @ValueSource(strings = {"the", "without", "themselves", "don't", "DON’T", "Because"})
    void stopWordsAreWords(String stopWord) {
        assertThat(Copies.make(stopWord + " dog", 1, DefectOperations.SYNONYM).steps())
                .hasSizeLessThanOrEqualTo(1);
        assertThat(Copies.make(stopWord, 1, DefectOperations.SYNONYM).steps()).isEmpty();
    }

    /** Protected phrases held only in lower case. */
    @ParameterizedTest
    @MethodSource("dev.refract.augment.text.DefectOperations#all")
    void protectedPhrasesHoldInAnyCase(Augmentation<?> operation) {
        TextMedium medium = Copies.texts(
                List.of("New York", "dog's life"),
                List.of("[A-Z]{2}\\d+"),
                TextMedium.DEFAULT.protectedKinds(),
                false,
                true);
        String text = "Beautiful NEW  YORK has a Dog's life for AB12-children and new\nyork houses";
        for (int seed = 0; seed < 20; seed++) {
            String copy = Copies.text(Copies.make(medium, text, Label.NONE, seed, operation));
            assertThat(copy).contains("NEW  YORK", "Dog's life", "AB12-children", "new\nyork");
        }
    }

    /** Issue threads: numbers, links, e-mail, tags and emoji are not to be mangled unless asked. */
    @ParameterizedTest
    @MethodSource("dev.refract.augment.text.DefectOperations#all")
    void protectedKindsStay(Augmentation<?> operation) {
        String text = "Call 0800-123 or me@x.org about dogs and houses 👍🏽 via https://a.org/b #Topic big quickly";
        for (int seed = 0; seed < 20; seed++) {
            assertThat(Copies.text(text, seed, operation))
                    .contains("0800-123", "me@x.org", "👍🏽", "https://a.org/b", "#Topic");
        }
        TextMedium open = Copies.texts(List.of(), List.of(), List.of(), false, true);
        Augmentation<?> most = new WordDelete(new Amount(new Range(0, 0), Optional.of(new IntRange(99, 99))));
        assertThat(Copies.edits(Copies.make(open, text, Label.NONE, 1, most))).hasSize(13);
    }

    /** Spans: words of different spans do not mix, words of spans stay when the user wants it. */
    @ParameterizedTest
    @MethodSource("dev.refract.augment.text.DefectOperations#all")
    void spansCanBeProtected(Augmentation<?> operation) {
        TextMedium medium = Copies.texts(List.of(), List.of(), TextMedium.DEFAULT.protectedKinds(), true, true);
        String text = "The big dog Rex Barks saw many beautiful houses";
        for (int seed = 0; seed < 20; seed++) {
            Result made =
                    Copies.make(medium, text, Label.NONE.withSpans(List.of(new Span(12, 21, "DOG"))), seed, operation);
            Span span = made.copy().label().spans().get(0);
            assertThat(Copies.text(made).substring(span.start(), span.end())).isEqualTo("Rex Barks");
        }
    }

    /** Every language has a list of words, none of them the letters of its name. */
    @ParameterizedTest
    @EnumSource
    void everyLanguageHasStopWords(StopWordLanguage language) {
        assertThat(language.stopWords()).hasSizeGreaterThan(90);
        assertThat(language.stopWords().stream()
                        .filter(word -> word.length() == 1)
                        .count())
                .isLessThan(15);
        TextMedium medium = Copies.withStopWords(language);
        String stopWord = language.stopWords().stream()
                .filter(word -> word.length() > 2 && word.indexOf('\'') < 0)
                .sorted()
                .findFirst()
                .orElseThrow();
        assertThat(Copies.make(
                                medium,
                                stopWord + " Xyzzy " + stopWord.toUpperCase(Locale.ROOT),
                                Label.NONE,
                                1,
                                DefectOperations.SPELLING)
                        .steps()
                        .get(0)
                        .parameters())
                .contains("\"first\":1")
                .doesNotContain("\"first\":0");
    }
}
