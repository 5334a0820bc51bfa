package dev.refract.augment.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Policy;
import dev.refract.augment.Recipe;
import dev.refract.augment.engine.Augmenter.Result;
import dev.refract.augment.text.recipe.Charswap;
import dev.refract.augment.text.recipe.Checklist;
import dev.refract.augment.text.recipe.Eda;
import dev.refract.augment.text.recipe.Wordnet;
import dev.refract.gate.Candidate;
import dev.refract.gate.NoDuplicateOfSibling;
import dev.refract.random.Range;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing is dropped: which copies nlpaug, TextAttack and TextAugment returned that they should not have, and
 * which they did not return, each as a test that their behavior fails. Defects of scores, of mixed rows and of Snorkel
 * are in {@code TextGatesTest}, {@code RowMixingTest} and {@code SnorkelPoliciesTest}.
 */
class CopyDefectsTest {
    /** A flow given three texts returned one. */
    @Test
    void everyTextHasItsCopy() {
        List<String> copies = new ArrayList<>();
        for (String text : List.of("one two three", "four five six", "seven eight nine")) {
            copies.add(Copies.text(text, 1, DefectOperations.DELETE));
        }
        assertThat(copies).hasSize(3).doesNotContain("");
    }

    /** Five copies of a two-word text held the same text four times. */
    @Test
    void duplicatesAreSeenByTheGate() {
        Sample origin = Sample.original("o", 0, new Payload.Text("one two"), Label.NONE);
        List<Payload> published = new ArrayList<>();
        for (int seed = 0; seed < 40; seed++) {
            Result made = Copies.make("one two", seed, DefectOperations.DELETE);
            Candidate candidate =
                    new Candidate(origin, made.copy().payload(), made.copy().label(), made.distance(), published);
            if (new NoDuplicateOfSibling().reject(candidate).isEmpty()) {
                published.add(made.copy().payload());
            }
        }
        assertThat(published).containsExactlyInAnyOrder(new Payload.Text("one"), new Payload.Text("two"));
    }

    /** Swapping characters of a one-letter word raised an error. So did texts under three words. */
    @ParameterizedTest
    @MethodSource("dev.refract.augment.text.DefectOperations#all")
    void shortTextsAreNoError(Augmentation<?> operation) {
        for (String text : List.of("", " ", "a", "I", "I a", "ab", ".", "\u0301", "\ud83d", "aa aa")) {
            assertThat(Copies.make(text, 1, operation)).isNotNull();
        }
    }

    /** The unchanged input came back as an augmentation. */
    @ParameterizedTest
    @MethodSource("dev.refract.augment.text.DefectOperations#all")
    void nothingToChangeIsNoStep(Augmentation<?> operation) {
        for (String text : List.of("3.14", "https://a.org", "的", "...", "me@x.org", "")) {
            Result made = Copies.make(text, 1, operation);
            assertThat(made.steps()).isEmpty();
            assertThat(made.distance()).isZero();
        }
    }

    /** Each original came back twice; a copy is never its original, and the gate says so. */
    @Test
    void theOriginalIsNotAmongItsCopies() {
        Sample origin = Sample.original("o", 0, new Payload.Text("3.14"), Label.NONE);
        Result made = Copies.make("3.14", 1, DefectOperations.DELETE);
        Candidate candidate =
                new Candidate(origin, made.copy().payload(), made.copy().label(), made.distance(), List.of());
        assertThat(new NoDuplicateOfSibling().reject(candidate)).contains("equals its origin");
    }

    /** A recipe named a class that did not exist. */
    @Test
    void everyRecipeCanBePlayed() {
        for (Recipe recipe : List.of(
                new Wordnet(new Range(0.1, 0.1)),
                new Charswap(new Range(0.1, 0.1)),
                new Eda(new Range(0.1, 0.1)),
                new Checklist(new Range(0.5, 1)))) {
            assertThat(recipe.steps()).isNotEmpty();
            for (int seed = 0; seed < 10; seed++) {
                Augmentation<?> first = firstOperation(recipe);
                assertThat(Copies.make("Mary didn't see 12 big dogs in Paris", seed, first))
                        .isNotNull();
            }
        }
    }

    private static Augmentation<?> firstOperation(Policy policy) {
        return policy.steps().get(0).part() instanceof Policy inner
                ? firstOperation(inner)
                : (Augmentation<?>) policy.steps().get(0).part();
    }
}
