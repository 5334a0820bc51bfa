package dev.refract.augment.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Augmenter.Made;
import dev.refract.random.Address;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import dev.refract.sample.Label;
import dev.refract.sample.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reproducible and true to the spec: n changes asked are n changes made, or all the text allows. */
class ExactCountTest {
    private static final Range SHARE = new Range(0.1, 0.3);
    private static final String TEXT =
            "The quick brown dogs happily watch several beautiful pictures while children run towards big houses.";

    private static Optional<IntRange> exactly(int count) {
        return Optional.of(new IntRange(count, count));
    }

    static List<Augmentation<?>> operations(int count) {
        return List.of(
                new WordDelete(SHARE, exactly(count)),
                new WordSwap(SHARE, exactly(count), WordSwap.Partner.NEIGHBOURS),
                new WordSwap(SHARE, exactly(count), WordSwap.Partner.ANY),
                new SpellingError(SHARE, exactly(count), List.of(Slip.values()), 2, Keyboard.EN),
                new SynonymWordnet(SHARE, exactly(count), List.of(PartOfSpeech.values())),
                new AliasSwap(
                        List.of(
                                List.of("dog", "hound"),
                                List.of("child", "kid"),
                                List.of("house", "home"),
                                List.of("big", "large"),
                                List.of("quick", "fast")),
                        SHARE,
                        exactly(count),
                        false,
                        true));
    }

    static List<Augmentation<?>> oneEach() {
        return operations(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void asManyEditsAsAsked(int count) {
        for (Augmentation<?> operation : operations(count)) {
            for (int seed = 0; seed < 50; seed++) {
                Made made = Copies.make(TEXT, seed, operation);
                assertThat(Copies.edits(made)).as("%s", operation).hasSize(count);
                assertThat(Copies.text(made)).isNotEqualTo(TEXT);
            }
        }
    }

    @Test
    void deletionLeavesOneWord() {
        for (int seed = 0; seed < 50; seed++) {
            Made made = Copies.make("one, two three!", seed, new WordDelete(SHARE, exactly(9)));
            assertThat(Copies.edits(made)).hasSize(2);
            assertThat(Copies.make("one!", seed, new WordDelete(new Range(1, 1), Optional.empty()))
                            .steps())
                    .isEmpty();
        }
    }

    @Test
    void changeIsTheShareOfWordsEdited() {
        String ten = "a b c d e f g h i j.";
        assertThat(Copies.make(ten, 1, new WordDelete(SHARE, exactly(3))).change())
                .isEqualTo(0.3);
        assertThat(Copies.make(ten, 1, new WordSwap(SHARE, exactly(2), WordSwap.Partner.ANY))
                        .change())
                .isEqualTo(0.4);
        assertThat(Copies.make(ten, 1, new WordDelete(new Range(0.2, 0.2), Optional.empty()))
                        .change())
                .isEqualTo(0.2);
        assertThat(Copies.make(ten, 1, new WordDelete(new Range(0, 0), Optional.empty()))
                        .change())
                .isZero();
    }

    @Test
    void aWordIsEditedOnceUnlessTheUserSaysOtherwise() {
        Augmentation<?> all = new SpellingError(SHARE, exactly(100), List.of(Slip.OMISSION), 2, Keyboard.EN);
        Texts again = new Texts(List.of(), List.of(), List.of(), false, false);
        assertThat(Copies.edits(Copies.make("some words here", 3, all, all))).hasSize(3);
        assertThat(Copies.edits(Copies.make(again, "some words here", Label.NONE, 3, all, all)))
                .hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void swapsAsManyPairsAsThereCanBe(long seed) {
        UniformRandomProvider random = Address.of(seed, "pairs", "").generator();
        for (int i = 0; i < 300; i++) {
            int words = 1 + random.nextInt(8);
            StringBuilder text = new StringBuilder();
            for (int w = 0; w < words; w++) {
                text.append(w == 0 ? "" : " ").append("abc".charAt(random.nextInt(3)));
            }
            int cut = random.nextInt(words);
            List<Span> spans = random.nextBoolean() ? List.of() : List.of(new Span(0, 2 * cut + 1, "s"));
            TextFacts facts = new TextFacts(TextDocument.of(text.toString(), spans), Texts.DEFAULT);
            int near = most(facts, true, new boolean[words]);
            int any = most(facts, false, new boolean[words]);
            for (int asked = 0; asked <= words; asked++) {
                assertDisjoint(NeighbourPairs.of(facts).take(asked, random), Math.min(asked, near));
                assertDisjoint(AnyPairs.of(facts).take(asked, random), Math.min(asked, any));
            }
        }
    }

    private static void assertDisjoint(List<Edit.Swap> swaps, int count) {
        List<Integer> tokens = new ArrayList<>();
        swaps.forEach(swap -> tokens.addAll(List.of(swap.first(), swap.second())));
        assertThat(swaps).hasSize(count);
        assertThat(tokens).doesNotHaveDuplicates();
    }

    /** The most disjoint pairs, by trying all. */
    private static int most(TextFacts facts, boolean neighbours, boolean[] taken) {
        int first = IntStream.range(0, taken.length)
                .filter(i -> !taken[i])
                .findFirst()
                .orElse(-1);
        if (first < 0) {
            return 0;
        }
        taken[first] = true;
        int best = most(facts, neighbours, taken);
        for (int other = first + 1; other < taken.length && (!neighbours || other == first + 1); other++) {
            boolean differ =
                    !facts.document().surface(first).equals(facts.document().surface(other));
            if (!taken[other] && differ && facts.sameSpans(first, other)) {
                taken[other] = true;
                best = Math.max(best, 1 + most(facts, neighbours, taken));
                taken[other] = false;
            }
        }
        taken[first] = false;
        return best;
    }

    @ParameterizedTest
    @MethodSource("oneEach")
    void whateverTheTextTheCopyDiffersAndIsNotEmpty(Augmentation<?> operation) {
        RandomTexts texts = new RandomTexts(11);
        for (int i = 0; i < 300; i++) {
            String text = texts.next();
            Made made = Copies.make(Texts.DEFAULT, text, Label.NONE.withSpans(texts.spans(text)), i, operation);
            if (made.steps().isEmpty()) {
                assertThat(Copies.text(made)).isEqualTo(text);
                assertThat(made.change()).isZero();
            } else {
                assertThat(Copies.text(made)).isNotEqualTo(text).isNotBlank();
                assertThat(made.change()).isBetween(1e-3, 1.0);
            }
        }
    }
}
