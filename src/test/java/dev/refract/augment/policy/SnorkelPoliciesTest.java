package dev.refract.augment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.augment.Partners;
import dev.refract.augment.Policy;
import dev.refract.augment.Stage;
import dev.refract.augment.catalog.Catalog;
import dev.refract.augment.catalog.TextOperations;
import dev.refract.augment.engine.Augmenter;
import dev.refract.augment.engine.StepCodec;
import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextMedium;
import dev.refract.augment.text.word.WordSubstituteList;
import dev.refract.random.Address;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.spec.Augment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The policies of Snorkel under their names, without the defects that Snorkel has. */
class SnorkelPoliciesTest {
    private static final Optional<Integer> ANY = Optional.empty();
    private static final List<Stage> STEPS = List.of(becomes("a"), becomes("b"), becomes("c"));

    /** An operation that writes this word in the place of one. */
    private static Stage becomes(String word) {
        return Stage.of(
                new WordSubstituteList(new Amount(new Range(0, 1), Optional.of(new IntRange(1, 1))), List.of(word)));
    }

    private static int[] chosen(Policy policy, int copy) {
        return policy.select(copy, Address.of(1, "policy", "x").child(copy).generator());
    }

    /** The words that a copy of a long text got, in the order of the steps. */
    private static String made(Policy policy, int copy) {
        Augmenter augmenter = new Augmenter(new StepCodec(Catalog.of(List.of(new TextOperations()))));
        return augmenter
                .make(
                        TextMedium.DEFAULT.open(new Payload.Text("x ".repeat(50)), Label.NONE),
                        List.of(Stage.of(policy)),
                        Partners.NONE,
                        copy,
                        Address.of(1, "made", "x").child(copy))
                .steps()
                .stream()
                .map(step -> step.parameters().replaceAll(".*\"by\":\"(.)\".*", "$1"))
                .reduce("", String::concat);
    }

    @Test
    void applyAllChainsEveryStep() {
        assertThat(made(new ApplyAll(Optional.of(2), STEPS), 1)).isEqualTo("abc");
        assertThat(made(new ApplyAll(Optional.of(2), STEPS), 2)).isEqualTo("abc");
        assertThat(new ApplyAll(Optional.of(2), STEPS).copies()).contains(2);
    }

    /** ApplyOnePolicy ran the first function whatever the length of the list. */
    @Test
    void applyOneReachesEveryStep() {
        TreeSet<String> reached = new TreeSet<>();
        IntStream.rangeClosed(1, 40).forEach(copy -> reached.add(made(new ApplyOne(ANY, STEPS), copy)));
        assertThat(reached).containsExactly("a", "b", "c");
    }

    @Test
    void applyEachGivesEveryStepACopyOfItsOwn() {
        ApplyEach each = new ApplyEach(STEPS);
        assertThat(each.copies()).contains(3);
        assertThat(List.of(made(each, 1), made(each, 2), made(each, 3), made(each, 4)))
                .containsExactly("a", "b", "c", "a");
    }

    @Test
    void randomDrawsWithReplacementAndEachRoundForItself() {
        RandomSteps random = new RandomSteps(4, ANY, List.of(becomes("a"), becomes("b")));
        assertThat(IntStream.rangeClosed(1, 20).mapToObj(copy -> made(random, copy)))
                .allMatch(words -> words.matches("[ab]{4}"))
                .anyMatch(words -> words.contains("aa"))
                .anyMatch(words -> words.contains("bb"));
    }

    @Test
    void meanFieldDrawsByWeight() {
        MeanField field = new MeanField(
                1,
                ANY,
                List.of(
                        new Stage(becomes("a").part(), 1, 9),
                        new Stage(becomes("b").part(), 1, 1)));
        Map<Integer, Integer> counts = new HashMap<>();
        IntStream.rangeClosed(1, 10_000).forEach(copy -> counts.merge(chosen(field, copy)[0], 1, Integer::sum));
        assertThat(counts.get(0)).isBetween(8_900, 9_100);
    }

    /** With a memory, all copies of an original were the same. */
    @Test
    void copiesDrawForThemselves() {
        RandomSteps random = new RandomSteps(3, ANY, STEPS);
        assertThat(IntStream.rangeClosed(1, 20)
                        .mapToObj(copy -> made(random, copy))
                        .distinct()
                        .count())
                .isGreaterThan(8);
    }

    /** A policy had too few functions, or too many, and nobody said so. */
    @Test
    void stepsBelongToThePolicyAndNoneIsNone() {
        assertThatThrownBy(() -> new ApplyEach(List.of())).hasMessageContaining("at least one");
        ApplyAll nested = new ApplyAll(ANY, STEPS).map(steps -> steps.subList(0, 1));
        assertThat(chosen(nested, 5)).containsExactly(0);
    }

    @Test
    void thePolicyDecidesHowManyCopiesUnlessTheUserDoes() {
        List<Stage> one = List.of(Stage.of(new RandomSteps(1, Optional.of(5), STEPS)));
        assertThat(new Augment(true, ANY, 3, Optional.empty(), one).copiesWithoutBalance())
                .isEqualTo(5);
        assertThat(new Augment(true, ANY, 3, Optional.empty(), List.of(Stage.of(new ApplyEach(STEPS))))
                        .copiesWithoutBalance())
                .isEqualTo(3);
        assertThat(new Augment(true, Optional.of(7), 3, Optional.empty(), List.of(Stage.of(new ApplyEach(STEPS))))
                        .copiesWithoutBalance())
                .isEqualTo(7);
        assertThatThrownBy(() -> new Augment(true, Optional.of(4), 3, Optional.empty(), one))
                .hasMessage("copies is 4, while the policy asks for 5 by num_per_original; remove either");
    }
}
