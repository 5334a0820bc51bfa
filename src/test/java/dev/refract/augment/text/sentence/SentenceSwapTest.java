package dev.refract.augment.text.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.engine.Augmenter.Result;
import dev.refract.augment.text.Copies;
import dev.refract.augment.text.TextMedium;
import dev.refract.sample.Label;
import dev.refract.sample.Span;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Labels stay true: sentences move with their marks and spans, what is between them stays. */
class SentenceSwapTest {
    private static final String TEXT = "It rains.  Ada stays!\nWhy go out?";

    private static Set<String> made(SentenceSwap.Mode mode) {
        TreeSet<String> texts = new TreeSet<>();
        for (int seed = 0; seed < 60; seed++) {
            texts.add(Copies.text(TEXT, seed, new SentenceSwap(mode)));
        }
        return texts;
    }

    @Test
    void neighborsAnyTwoOrAll() {
        String one = "Ada stays!  It rains.\nWhy go out?";
        String two = "It rains.  Why go out?\nAda stays!";
        String ends = "Why go out?  Ada stays!\nIt rains.";
        assertThat(made(SentenceSwap.Mode.NEIGHBOR)).containsExactlyInAnyOrder(one, two);
        assertThat(made(SentenceSwap.Mode.LEFT)).containsExactlyInAnyOrder(one, two);
        assertThat(made(SentenceSwap.Mode.RIGHT)).containsExactlyInAnyOrder(one, two);
        assertThat(made(SentenceSwap.Mode.RANDOM)).containsExactlyInAnyOrder(one, two, ends);
        assertThat(made(SentenceSwap.Mode.SHUFFLE)).hasSize(5).doesNotContain(TEXT);
    }

    @Test
    void spansGoWithTheirSentenceAndAreNeverTorn() {
        Label label = Label.NONE.withSpans(List.of(new Span(11, 14, "PER")));
        Result made = Copies.make(
                TextMedium.DEFAULT, "It rains.  Ada stays!", label, 1, new SentenceSwap(SentenceSwap.Mode.LEFT));
        assertThat(Copies.text(made)).isEqualTo("Ada stays!  It rains.");
        assertThat(made.copy().label().spans()).containsExactly(new Span(0, 3, "PER"));
        Label across = Label.NONE.withSpans(List.of(new Span(3, 14, "X")));
        assertThat(Copies.make(
                                TextMedium.DEFAULT,
                                "It rains.  Ada stays!",
                                across,
                                1,
                                new SentenceSwap(SentenceSwap.Mode.LEFT))
                        .steps())
                .isEmpty();
    }
}
