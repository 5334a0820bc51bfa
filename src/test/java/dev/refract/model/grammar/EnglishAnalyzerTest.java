package dev.refract.model.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reproducible: a sentence has the same word classes in any thread. */
class EnglishAnalyzerTest {
    private static String classes(String sentence) {
        return EnglishAnalyzer.shared().tags(Arrays.asList(sentence.split(" ", -1))).stream()
                .map(UniversalPosTag::name)
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The dog runs home . | DET NOUN VERB ADV PUNCT",
                "He left early . | PRON VERB ADV PUNCT",
                "She saw a light house . | PRON VERB DET ADJ NOUN PUNCT",
                "We don't run | PRON CONTRACTION VERB",
            })
    void tellsWhatTheWordsOfASentenceAre(String sentence, String expected) {
        assertThat(classes(sentence)).isEqualTo(expected);
    }

    @Test
    void tellsWhereSentencesAre() {
        String text = "Dr. Smith saw it.  Was it 3.5 m long? Yes!\nAnd then he left";
        assertThat(EnglishAnalyzer.shared().sentences(text))
                .extracting(sentence -> text.substring(sentence.start(), sentence.end()))
                .containsExactly("Dr. Smith saw it.", "Was it 3.5 m long?", "Yes!", "And then he left");
        assertThat(EnglishAnalyzer.shared().sentences("")).isEmpty();
        assertThat(EnglishAnalyzer.shared().tags(List.of())).isEmpty();
    }

    @Test
    void isTheSameInManyThreads() {
        List<String> sentences = List.of("The dog runs home .", "He left early .", "We don't run");
        List<String> alone =
                sentences.stream().map(EnglishAnalyzerTest::classes).toList();
        List<CompletableFuture<Boolean>> others = IntStream.range(0, 4)
                .mapToObj(thread -> CompletableFuture.supplyAsync(() -> IntStream.range(0, 300)
                        .allMatch(i -> classes(sentences.get(i % 3)).equals(alone.get(i % 3)))))
                .toList();

        assertThat(others).allMatch(CompletableFuture::join);
    }
}
