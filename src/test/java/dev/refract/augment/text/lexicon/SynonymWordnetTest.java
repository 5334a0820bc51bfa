package dev.refract.augment.text.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reproducible: a word has the same synonyms in the same order, in its own form, in any thread. */
class SynonymWordnetTest {
    private static final Set<PartOfSpeech> ALL = EnumSet.allOf(PartOfSpeech.class);

    private static List<String> synonyms(String word) {
        return WordNet.shared().candidates(WordNetRelation.SYNONYM, word, ALL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "car | automobile",
                "cars | automobiles",
                "movies | films",
                "quickly | rapidly",
                "buy | purchase",
                "builds | constructs",
                "bought | purchased",
                "bigger | larger",
                // no phrases, no rare words, none that first means something else
                "dogs | ''",
                "images | ''",
                "generation | ''",
                "neural | ''",
                "prophet | ''",
                "left | ''",
                // a noun or a verb?
                "buying | ''",
                "matching | ''",
                "xyzzy | ''",
                "run | ''",
            })
    void areOfTheFirstSenseInTheFormOfTheWord(String word, String expected) {
        assertThat(String.join(", ", synonyms(word))).isEqualTo(expected);
    }

    @Test
    void areOfTheClassesAskedFor() {
        assertThat(WordNet.shared().candidates(WordNetRelation.SYNONYM, "cars", EnumSet.of(PartOfSpeech.VERB)))
                .isEmpty();
        assertThat(WordNet.shared().candidates(WordNetRelation.SYNONYM, "bought", EnumSet.of(PartOfSpeech.VERB)))
                .containsExactly("purchased");
    }

    @Test
    void areTheSameInManyThreads() throws Exception {
        List<String> words = List.of("car", "dogs", "bought", "quickly", "bigger", "houses", "learning", "xyzzy");
        List<List<String>> alone =
                words.stream().map(SynonymWordnetTest::synonyms).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Boolean> same = () -> IntStream.range(0, 2_000)
                    .allMatch(i -> synonyms(words.get(i % words.size())).equals(alone.get(i % words.size())));
            for (Future<Boolean> result : threads.invokeAll(List.of(same, same, same, same))) {
                assertThat(result.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "child,PLURAL,children",
        "analysis,PLURAL,analyses",
        "policy,PLURAL,policies",
        "day,PLURAL,days",
        "box,PLURAL,boxes",
        "woman,PLURAL,women",
        "human,PLURAL,humans",
        "leave of absence,PLURAL,leaves of absence",
        "neural network,PLURAL,neural networks",
        "try,THIRD_PERSON,tries",
        "go away,THIRD_PERSON,goes away",
        "stop,PAST,stopped",
        "visit,PAST,visited",
        "prefer,PAST,preferred",
        "quit,GERUND,quitting",
        "write,PARTICIPLE,written",
        "make,GERUND,making",
        "die,GERUND,dying",
        "see,GERUND,seeing",
        "panic,GERUND,panicking",
        "big,COMPARATIVE,bigger",
        "happy,SUPERLATIVE,happiest",
        "simple,COMPARATIVE,simpler",
        "beautiful,COMPARATIVE,more beautiful",
    })
    void inflectsAsEnglishDoes(String lemma, String form, String expected) {
        assertThat(EnglishInflection.inflect(lemma, EnglishInflection.Form.valueOf(form)))
                .isEqualTo(expected);
    }
}
