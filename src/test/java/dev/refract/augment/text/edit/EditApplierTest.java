package dev.refract.augment.text.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.augment.text.RandomTexts;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextMedium;
import dev.refract.augment.text.document.CharacterClasses;
import dev.refract.augment.text.document.TextDocument;
import dev.refract.sample.DataFault;
import dev.refract.sample.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels stay true: spans keep their words, and what no edit names stays byte for byte. */
class EditApplierTest {

    private static TextDocument edit(TextDocument document, Edit... edits) {
        return new EditApplier(document, new TextEdits(List.of(edits), "")).result();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void zeroEditsAreTheSameText(long seed) {
        RandomTexts texts = new RandomTexts(seed);
        for (int i = 0; i < 400; i++) {
            String text = texts.next();
            List<Span> spans = texts.spans(text);
            TextDocument document = TextDocument.of(text, spans);
            TextDocument same = edit(document);
            assertThat(same).isEqualTo(document);
            assertThat(same.spans()).isEqualTo(spans);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a b c|1|a c",
                "a b c|0|b c",
                "a b c|2|a b",
                "a b c|1,2|a",
                "a  b  c|1|a   c",
                "I like cats.|2|I like.",
                "I (really) like|2|I () like",
                "say \"hello there\"|2|say \"there\"",
                "hello, world|0|, world",
                "see cats (two)|1|see (two)",
                "a b 😀 c|1|a 😀 c",
                "你好 a|0|好 a",
                "你好 a|1|你 a",
                "a https://x.org/y, b|1|a, b",
            })
    void aDeletedWordTakesOneSpaceAlong(String text, String tokens, String expected) {
        Edit[] deletes = Arrays.stream(tokens.split(","))
                .map(token -> new Edit.Delete(Integer.parseInt(token)))
                .toArray(Edit[]::new);
        assertThat(edit(TextDocument.of(text, List.of()), deletes).text()).isEqualTo(expected);
    }

    /** No edits: the same text, although everything is written anew. */
    @Test
    void noEditsWriteTheSameText() {
        RandomTexts texts = new RandomTexts(5);
        for (int i = 0; i < 2_000; i++) {
            String text = texts.next();
            TextDocument document = TextDocument.of(text, texts.spans(text));
            assertThat(new EditApplier(document, new TextEdits(List.of(), ""))
                            .result()
                            .text())
                    .isEqualTo(text);
        }
    }

    @Test
    void aDeletedWordNeverTakesALineBreakAlong() {
        TextDocument lines = TextDocument.of("one two\r\nthree four\nfive", List.of());
        assertThat(edit(lines, new Edit.Delete(1)).text()).isEqualTo("one\r\nthree four\nfive");
        assertThat(edit(lines, new Edit.Delete(2)).text()).isEqualTo("one two\r\nfour\nfive");
        assertThat(edit(lines, new Edit.Delete(4)).text()).isEqualTo("one two\r\nthree four\n");
        assertThat(edit(lines, new Edit.Delete(2), new Edit.Delete(3)).text()).isEqualTo("one two\r\n\nfive");
    }

    @Test
    void spansFollowTheirWordsInCodePoints() {
        TextDocument document =
                TextDocument.of("😀 Barack Obama saw 𝒜𝓁 now", List.of(new Span(2, 14, "PER"), new Span(19, 21, "X")));
        assertThat(words(edit(document, new Edit.Delete(1)))).containsExactly("PER=Obama", "X=𝒜𝓁");
        assertThat(words(edit(document, new Edit.Delete(2)))).containsExactly("PER=Barack", "X=𝒜𝓁");
        assertThat(words(edit(document, new Edit.Delete(0)))).containsExactly("PER=Barack Obama", "X=𝒜𝓁");
        assertThat(words(edit(document, new Edit.Replace(2, 2, "H. Obama jr"))))
                .containsExactly("PER=Barack H. Obama jr", "X=𝒜𝓁");
        assertThat(words(edit(document, new Edit.Swap(1, 2), Edit.Insert.word(2, "junior"))))
                .containsExactly("PER=Obama Barack", "X=𝒜𝓁");
        assertThat(edit(document, new Edit.Swap(1, 2), Edit.Insert.word(2, "junior"), Edit.Insert.word(-1, "Yes"))
                        .text())
                .isEqualTo("Yes 😀 Obama Barack junior saw 𝒜𝓁 now");
    }

    @Test
    void aSpanGoesWhenAllItsWordsAreDeleted() {
        TextDocument document =
                TextDocument.of("Barack Obama (44th) spoke", List.of(new Span(0, 12, "PER"), new Span(0, 25, "S")));
        TextDocument edited = edit(document, new Edit.Delete(0), new Edit.Delete(1));
        assertThat(edited.text()).isEqualTo("(44th) spoke");
        assertThat(words(edited)).containsExactly("S=(44th) spoke");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void spansCoverTheSameWordsAfterRandomEdits(long seed) {
        RandomTexts texts = new RandomTexts(seed);
        for (int i = 0; i < 300; i++) {
            String text = texts.next();
            TextDocument document = TextDocument.of(text, texts.spans(text));
            TextFacts facts = new TextFacts(document, TextMedium.DEFAULT);
            String[] becomes = IntStream.range(0, document.tokens().size())
                    .mapToObj(document::surface)
                    .toArray(String[]::new);
            List<Edit> edits = randomEdits(facts, becomes, texts.random());
            TextDocument edited = new EditApplier(document, new TextEdits(edits, "")).result();
            assertThat(words(edited).stream().map(EditApplierTest::squeezed).toList())
                    .isEqualTo(expectedWords(document, becomes));
            assertThat(edited.text())
                    .isEqualTo(new EditApplier(document, new TextEdits(edits, ""))
                            .result()
                            .text());
        }
    }

    /** Deletes, replaces or swaps words; {@code becomes} says what each token turns into, null when deleted. */
    private static List<Edit> randomEdits(TextFacts facts, String[] becomes, UniformRandomProvider random) {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < becomes.length; i++) {
            if (!facts.document().tokens().get(i).isWord()) {
                continue;
            }
            int kind = random.nextInt(6);
            boolean pair = i + 1 < becomes.length
                    && facts.document().tokens().get(i + 1).isWord()
                    && facts.sameSpans(i, i + 1);
            if (kind == 0) {
                edits.add(new Edit.Delete(i));
                becomes[i] = null;
            } else if (kind == 1) {
                becomes[i] = random.nextBoolean() ? "𝒵ed" : "two words";
                edits.add(new Edit.Replace(i, i, becomes[i]));
            } else if (kind == 2 && pair) {
                edits.add(new Edit.Swap(i, i + 1));
                String first = becomes[i];
                becomes[i] = becomes[i + 1];
                becomes[i + 1] = first;
                i++;
            }
        }
        return edits;
    }

    /** Per surviving span, its category and what its words became, white space and marks left out. */
    private static List<String> expectedWords(TextDocument document, String[] becomes) {
        List<String> expected = new ArrayList<>();
        for (TextDocument.Utf16Span stretch : document.utf16Spans()) {
            List<String> inside = IntStream.range(0, becomes.length)
                    .filter(i -> stretch.covers(document.tokens().get(i)) && becomes[i] != null)
                    .mapToObj(i -> becomes[i])
                    .toList();
            boolean words = IntStream.range(0, becomes.length)
                    .anyMatch(i -> stretch.covers(document.tokens().get(i))
                            && document.tokens().get(i).isWord()
                            && becomes[i] != null);
            if (words) {
                expected.add(stretch.category() + "=" + squeezed(String.join("", inside)));
            }
        }
        return expected.stream().map(EditApplierTest::squeezed).toList();
    }

    private static String squeezed(String text) {
        return text.codePoints()
                .filter(c -> CharacterClasses.role(c) != CharacterClasses.Role.SPACE || c == '=')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void editsOfOneTokenByTwoAndOfNoTokenAreRefused() {
        TextDocument document = TextDocument.of("a b", List.of());
        assertThatThrownBy(() -> edit(document, new Edit.Delete(1), new Edit.Swap(0, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> edit(document, new Edit.Delete(2)))
                .isInstanceOf(DataFault.class)
                .hasMessage("the step edits token 2 of a text that has 2");
        assertThatThrownBy(() -> TextDocument.of("ab", List.of(new Span(1, 3, "X"))))
                .isInstanceOf(DataFault.class)
                .hasMessage("span 1..3 lies outside a text of 2 code points");
    }

    /** Category and words of each span, read back from its code points. */
    private static List<String> words(TextDocument document) {
        return document.spans().stream()
                .map(span -> span.category() + "="
                        + document.text()
                                .substring(
                                        document.text().offsetByCodePoints(0, span.start()),
                                        document.text().offsetByCodePoints(0, span.end())))
                .toList();
    }
}
