package dev.refract.augment.text.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.text.document.SequenceDiff.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Labels stay true: a difference names all that changed, and nothing else. */
class SequenceDiffTest {
    @Test
    void namesReplacementsInsertionsAndDeletions() {
        assertThat(SequenceDiff.of(List.of("a", "b", "c", "d"), List.of("a", "x", "c", "d", "e")))
                .containsExactly(new Difference(1, 2, 1, 2), new Difference(4, 4, 4, 5));
        assertThat(SequenceDiff.of(List.of("a", "b"), List.of("b"))).containsExactly(new Difference(0, 1, 0, 0));
        assertThat(SequenceDiff.of(List.of(), List.of())).isEmpty();
        assertThat(SequenceDiff.of(List.of("a"), List.of("a"))).isEmpty();
    }

    @Test
    void applyingTheDifferencesGivesTheOtherSequence() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            List<Integer> from = numbers(random);
            List<Integer> to = numbers(random);
            List<Integer> made = new ArrayList<>();
            int kept = 0;
            for (Difference difference : SequenceDiff.of(from, to)) {
                made.addAll(from.subList(kept, difference.fromStart()));
                made.addAll(to.subList(difference.toStart(), difference.toEnd()));
                kept = difference.fromEnd();
            }
            made.addAll(from.subList(kept, from.size()));
            assertThat(made).isEqualTo(to);
        }
    }

    private static List<Integer> numbers(Random random) {
        return random.ints(random.nextInt(9), 0, 4).boxed().toList();
    }
}
