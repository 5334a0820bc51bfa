package dev.refract.augment.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.Augmentation;
import dev.refract.augment.engine.Augmenter.Result;
import dev.refract.augment.text.character.Keyboard;
import dev.refract.augment.text.character.MisspellingType;
import dev.refract.augment.text.character.SpellingError;
import dev.refract.augment.text.lexicon.PartOfSpeech;
import dev.refract.augment.text.lexicon.SynonymWordnet;
import dev.refract.augment.text.lexicon.WordNetSubstitution;
import dev.refract.augment.text.phrase.AliasMatching;
import dev.refract.augment.text.phrase.AliasSwap;
import dev.refract.augment.text.word.WordDelete;
import dev.refract.augment.text.word.WordSwap;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import dev.refract.sample.Label;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reproducible, and to the number: n changes asked are n changes made, or all the text allows. */
class ExactCountTest {
    private static final Range SHARE = new Range(0.1, 0.3);
    private static final String TEXT =
            "The quick brown dogs happily watch a big movie while children buy several small houses.";

    private static Optional<IntRange> exactly(int count) {
        return Optional.of(new IntRange(count, count));
    }

    static List<Augmentation<?>> operations(int count) {
        return List.of(
                new WordDelete(new Amount(SHARE, exactly(count))),
                new WordSwap(new Amount(SHARE, exactly(count)), WordSwap.SwapScope.NEIGHBORS),
                new WordSwap(new Amount(SHARE, exactly(count)), WordSwap.SwapScope.ANY),
                new SpellingError(new Amount(SHARE, exactly(count)), List.of(MisspellingType.values()), 2, Keyboard.EN),
                new SynonymWordnet(
                        new WordNetSubstitution(new Amount(SHARE, exactly(count)), List.of(PartOfSpeech.values()))),
                new AliasSwap(
                        List.of(
                                List.of("dog", "hound"),
                                List.of("child", "kid"),
                                List.of("house", "home"),
                                List.of("big", "large"),
                                List.of("quick", "fast")),
                        new Amount(SHARE, exactly(count)),
                        new AliasMatching(false, true)));
    }

    static List<Augmentation<?>> oneEach() {
        return operations(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void asManyEditsAsAsked(int count) {
        for (Augmentation<?> operation : operations(count)) {
            for (int seed = 0; seed < 50; seed++) {
                Result made = Copies.make(TEXT, seed, operation);
                assertThat(Copies.edits(made)).as("%s", operation).hasSize(count);
                assertThat(Copies.text(made)).isNotEqualTo(TEXT);
            }
        }
    }

    @Test
    void deletionLeavesOneWord() {
        for (int seed = 0; seed < 50; seed++) {
            Result made = Copies.make("one, two three!", seed, new WordDelete(new Amount(SHARE, exactly(9))));
            assertThat(Copies.edits(made)).hasSize(2);
            assertThat(Copies.make("one!", seed, new WordDelete(Amount.share(new Range(1, 1))))
                            .steps())
                    .isEmpty();
        }
    }

    @Test
    void changeIsTheShareOfWordsEdited() {
        String ten = "a b c d e f g h i j.";
        assertThat(Copies.make(ten, 1, new WordDelete(new Amount(SHARE, exactly(3))))
                        .distance())
                .isEqualTo(0.3);
        assertThat(Copies.make(ten, 1, new WordSwap(new Amount(SHARE, exactly(2)), WordSwap.SwapScope.ANY))
                        .distance())
                .isEqualTo(0.4);
        assertThat(Copies.make(ten, 1, new WordDelete(Amount.share(new Range(0.2, 0.2))))
                        .distance())
                .isEqualTo(0.2);
        assertThat(Copies.make(ten, 1, new WordDelete(Amount.share(new Range(0, 0))))
                        .distance())
                .isZero();
    }

    @Test
    void aWordIsEditedOnceUnlessTheUserSaysOtherwise() {
        Augmentation<?> all =
                new SpellingError(new Amount(SHARE, exactly(100)), List.of(MisspellingType.OMISSION), 2, Keyboard.EN);
        TextMedium again = Copies.texts(List.of(), List.of(), List.of(), false, false);
        assertThat(Copies.edits(Copies.make("some words here", 3, all, all))).hasSize(3);
        assertThat(Copies.edits(Copies.make(again, "some words here", Label.NONE, 3, all, all)))
                .hasSize(6);
    }

    @ParameterizedTest
    @MethodSource("oneEach")
    void whateverTheTextTheCopyDiffersAndIsNotEmpty(Augmentation<?> operation) {
        RandomTexts texts = new RandomTexts(11);
        for (int i = 0; i < 300; i++) {
            String text = texts.next();
            Result made = Copies.make(TextMedium.DEFAULT, text, Label.NONE.withSpans(texts.spans(text)), i, operation);
            if (Copies.edits(made).isEmpty()) {
                assertThat(Copies.text(made)).isEqualTo(text);
                assertThat(made.distance()).isZero();
            } else {
                assertThat(Copies.text(made)).isNotEqualTo(text).isNotBlank();
                assertThat(made.distance()).isBetween(1e-3, 1.0);
            }
        }
    }
}
