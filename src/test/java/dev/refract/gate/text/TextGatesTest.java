package dev.refract.gate.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.refract.gate.Candidate;
import dev.refract.gate.Gate;
import dev.refract.random.Range;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels stay true: what is too far from its origin, or too near, is refused with its reason. */
class TextGatesTest {
    private static final String ORIGIN = "the cat sat on the mat";

    private static Optional<String> refused(Gate gate, String copy) {
        return refused(gate, ORIGIN, copy);
    }

    private static Optional<String> refused(Gate gate, String text, String copy) {
        Sample origin = Sample.original("o", 0, new Payload.Text(text), Label.NONE);
        return gate.reject(new Candidate(origin, new Payload.Text(copy), Label.NONE, 0.5, List.of()));
    }

    @ParameterizedTest
    @CsvSource({"kitten, sitting, 3", "'', abc, 3", "abc, abc, 0", "flaw, lawn, 2"})
    void editDistance(String one, String other, int distance) {
        assertThat(Levenshtein.of(
                        one.chars().boxed().toList(), other.chars().boxed().toList(), Integer.MAX_VALUE))
                .isEqualTo(new Levenshtein(distance, Levenshtein.Bound.EXACT));
    }

    /** Long sequences are compared as far as the limit needs it. */
    @Test
    void longSequencesAreComparedWithTheLimit() {
        List<Integer> was = IntStream.range(0, 20_000).boxed().toList();
        List<Integer> is = new ArrayList<>(was);
        for (int i = 0; i < 50; i++) {
            is.set(400 * i + 7, -1);
        }
        assertThat(Levenshtein.of(was, is, 60)).isEqualTo(new Levenshtein(50, Levenshtein.Bound.EXACT));
        assertThat(Levenshtein.of(was, is, 49)).hasToString("at least 50");
        assertThat(Levenshtein.of(was, is, 19_000)).hasToString("up to 50");
        assertThat(Levenshtein.of(was, was, 0)).hasToString("0");
        assertThat(Levenshtein.of(was, was.subList(0, 10_000), 5)).hasToString("10000");
        assertThat(Levenshtein.of(was, is.subList(0, 10_000), 5)).hasToString("at least 6");
    }

    /** A table of all prefixes gives the same distances as the diagonals near its middle. */
    @Test
    void diagonalsGiveTheDistance() {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            List<Integer> one = random.ints(random.nextInt(8), 0, 3).boxed().toList();
            List<Integer> other = random.ints(random.nextInt(8), 0, 3).boxed().toList();
            assertThat(Levenshtein.of(one, other, 3).count()).isEqualTo(recursive(one, other));
        }
    }

    private static int recursive(List<Integer> one, List<Integer> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.size() + other.size();
        }
        List<Integer> oneRest = one.subList(1, one.size());
        List<Integer> otherRest = other.subList(1, other.size());
        if (one.get(0).equals(other.get(0))) {
            return recursive(oneRest, otherRest);
        }
        return 1
                + Math.min(
                        recursive(oneRest, otherRest), Math.min(recursive(oneRest, other), recursive(one, otherRest)));
    }

    @Test
    void wordsPerturbedAreReplacedDeletedAndInsertedOnes() {
        assertThat(refused(new MaxWordsPerturbed(Optional.of(1), 1), "the dog sat on the mat"))
                .isEmpty();
        assertThat(refused(new MaxWordsPerturbed(Optional.of(1), 1), "the dog sat on mat"))
                .contains("2 of 6 words differ, at most 1 may");
        assertThat(refused(new MaxWordsPerturbed(Optional.empty(), 0.2), "the dog lay on the mat"))
                .contains("2 of 6 words differ, at most 1 may");
    }

    @Test
    void charactersThatDifferAreCounted() {
        assertThat(refused(new EditDistance(3), "the bat sat on the rat")).isEmpty();
        assertThat(refused(new EditDistance(1), "the bat sat on the rat"))
                .contains("2 characters differ, at most 1 may");
    }

    @Test
    void lengthAndOverlapHaveTwoBounds() {
        assertThat(refused(new LengthRatio(new Range(0.5, 2)), "cat sat on")).isEmpty();
        assertThat(refused(new LengthRatio(new Range(0.6, 2)), "cat sat on"))
                .contains("length ratio is 0.500, not in [0.6, 2.0]");
        // {the, cat, sat, on, mat} and {a, dog, sat, on, the, mat}: 4 of 7
        assertThat(refused(new WordOverlap(new Range(0.58, 1)), "a dog sat on the mat"))
                .contains("word overlap is 0.571, not in [0.58, 1.0]");
        assertThat(refused(new WordOverlap(new Range(0, 0.9)), ORIGIN)).isPresent();
    }

    /** BLEU, chrF and METEOR are fractions, and bounds from below and above can be said. */
    @Test
    void scoresAreFractions() {
        List<String> was = List.of(ORIGIN.split(" "));
        assertThat(Bleu.score(was, was)).isCloseTo(1, within(1e-12));
        // one word of six: 5/6, (3+1)/(5+1), (2+1)/(4+1), (1+1)/(3+1)
        double bleu = Math.pow(5.0 / 6 * 4 / 6 * 3 / 5 * 2 / 4, 0.25);
        assertThat(Bleu.score(was, List.of("the cat sat on the rug".split(" "))))
                .isCloseTo(Math.pow(5.0 / 6 * 5 / 6 * 4 / 5 * 3 / 4, 0.25), within(1e-12))
                .isGreaterThan(bleu);
        assertThat(Bleu.score(was, List.of("dogs"))).isZero();
        assertThat(Chrf.score(ORIGIN, ORIGIN)).isCloseTo(1, within(1e-12));
        // one run of one letter: 1 of 1 and 1 of 2, no longer runs in both
        assertThat(Chrf.score("ab", "a")).isCloseTo(5 * 0.5 / (4 + 0.5), within(1e-12));
        assertThat(Chrf.score("ab", "cd")).isZero();
        // six matches in one chunk
        assertThat(Meteor.score(was, was)).isCloseTo(1 - 0.5 / 216, within(1e-12));
        // "cats" matches "cat" by its stem
        assertThat(Meteor.score(was, List.of("the cats sat on the mat".split(" "))))
                .isCloseTo(1 - 0.5 / 216, within(1e-12));
        assertThat(Meteor.score(was, List.of("dogs"))).isZero();
        assertThat(refused(new Bleu(new Range(0.25, 0.9)), ORIGIN)).contains("BLEU is 1.000, not in [0.25, 0.9]");
        assertThat(refused(new Chrf(new Range(0.25, 0.999)), ORIGIN)).isPresent();
        assertThat(refused(new Meteor(new Range(0.25, 0.9)), "the cat sat on the mat"))
                .isPresent();
    }

    @Test
    void otherKindsOfDataPass() {
        Sample origin = Sample.original("o", 0, new Payload.Text(ORIGIN), Label.NONE);
        Payload other = new Payload.Row(Map.of());
        assertThat(new EditDistance(0).reject(new Candidate(origin, other, Label.NONE, 0, List.of())))
                .isEmpty();
    }
}
