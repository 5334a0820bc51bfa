package dev.refract.augment.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.Augmentation;
import dev.refract.augment.text.entity.LocationChange;
import dev.refract.augment.text.entity.NameChange;
import dev.refract.augment.text.entity.NameLanguage;
import dev.refract.augment.text.language.StopWordLanguage;
import dev.refract.augment.text.phrase.ContractionApply;
import dev.refract.augment.text.sentence.SentenceSwap;
import dev.refract.augment.text.word.PunctuationDelete;
import dev.refract.augment.text.word.StopWordDelete;
import dev.refract.augment.text.word.WordDelete;
import dev.refract.augment.text.word.WordMerge;
import dev.refract.random.Range;
import dev.refract.sample.Label;
import dev.refract.sample.Span;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A copy of a text reads as well as its original: what belongs together stays together and keeps its sense. */
class TextQualityTest {
    private static final Amount ALL = Amount.share(new Range(1, 1));
    private static final int SEEDS = 60;

    /** Everything that comes of a text. */
    private static Set<String> copies(String text, Augmentation<?> operation) {
        Set<String> made = new TreeSet<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            made.add(Copies.text(text, seed, operation));
        }
        return made;
    }

    static Stream<Augmentation<?>> operations() {
        return new TextContractSamples().operations().stream();
    }

    /** makcedward/nlpaug#143, #171: what an operation is not asked about stays whole. */
    @ParameterizedTest
    @MethodSource("operations")
    void addressesTagsAndVersionsStayWhole(Augmentation<?> operation) {
        String text = "ask @anna_b or #nlp at a.b+c@d-e.org about https://x.org/a_(b)?c=d 192.168.1.10 and 😀👍🏽";
        for (int seed = 0; seed < 20; seed++) {
            assertThat(Copies.text(text, seed, operation))
                    .contains("@anna_b", "#nlp", "a.b+c@d-e.org", "https://x.org/a_(b)?c=d", "192.168.1.10", "👍🏽");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'I do not like it', EN, not",
        "'this is never the case', EN, never",
        "'it isn’t more than that', EN, isn’t",
        "'it is more than that', EN, more",
        "'das ist nicht so', DE, nicht",
        "'ce n’est pas la fin', FR, pas",
        "'no es la hora', ES, no",
    })
    void stopWordsThatDenyAreKept(String text, StopWordLanguage language, String kept) {
        StopWordDelete all = new StopWordDelete(ALL, language);
        assertThat(copies(text, all))
                .allSatisfy(copy ->
                        assertThat(List.of(copy.split(" "))).contains(kept).hasSizeLessThan(text.split(" ").length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"I met A and B", "Plan B of Mr X", "vitamin C"})
    void singleLettersAreNoNames(String text) {
        assertThat(copies(text, new NameChange(ALL, false, NameChange.NamePart.BOTH, NameLanguage.EN)))
                .containsExactly(text);
    }

    @Test
    void cityNamesAreReplacedWhole() {
        assertThat(copies("from New York to San Francisco", new LocationChange(ALL, false)))
                .allSatisfy(copy -> assertThat(copy)
                        .startsWith("from ")
                        .contains(" to ")
                        .doesNotContain("New York", "San Francisco"));
        assertThat(copies("The New York Times", new LocationChange(ALL, false))).containsExactly("The New York Times");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dr. Smith met Mrs. Jones. They talked. | 2",
                "He has e.g. a dog. It barks. | 2",
                "The U.S. Senate met. It was cold. | 2",
                "See Fig. 3 and No. 7. Then go on. | 2",
                "Prof. Dr. J. R. R. Tolkien wrote it. Read it! | 2",
                "One. Two! Three? | 3",
            })
    void titlesAndAbbreviationsEndNoSentence(String text, int sentences) {
        Set<String> copies = copies(text, new SentenceSwap(SentenceSwap.Mode.SHUFFLE));
        assertThat(copies).hasSize(sentences == 2 ? 1 : 5);
    }

    /** makcedward/nlpaug#272: lines stay lines. */
    @Test
    void nothingJoinsTwoLines() {
        assertThat(copies("one two\nthree", new WordMerge(ALL))).containsExactly("onetwo\nthree");
        assertThat(copies("it\nis", new ContractionApply(ALL))).containsExactly("it\nis");
    }

    /** An empty text is no text, and a span of nothing marks nothing. */
    @Test
    void atLeastOneTokenStays() {
        assertThat(copies("?!", new PunctuationDelete(ALL))).doesNotContain("");
        assertThat(copies("word", new WordDelete(ALL))).containsExactly("word");
        Label marked = Label.NONE.withSpans(List.of(new Span(5, 6, "mark")));
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(Copies.make(TextMedium.DEFAULT, "what ? then", marked, seed, new PunctuationDelete(ALL))
                            .copy()
                            .label()
                            .spans())
                    .isEmpty();
        }
    }
}
