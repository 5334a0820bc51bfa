package dev.refract.augment.text.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.text.document.SequenceDiff.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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
            assertThat(applied(SequenceDiff.of(from, to), from, to)).isEqualTo(to);
        }
    }

    /** In windows, too, whatever the sequences have in common. */
    @Test
    void longSequencesAreAlignedInWindows() {
        Random random = new Random(11);
        for (int i = 0; i < 40; i++) {
            int values = List.of(2, 50, 100_000).get(i % 3);
            List<Integer> from =
                    random.ints(random.nextInt(6_000), 0, values).boxed().toList();
            List<Integer> to = i % 2 == 0
                    ? random.ints(random.nextInt(6_000), 0, values).boxed().toList()
                    : changed(from, random);
            assertThat(applied(SequenceDiff.of(from, to, 0), from, to)).isEqualTo(to);
        }
    }

    @Test
    void windowsFindScatteredChangesAsTheyAre() {
        List<Integer> from = IntStream.range(0, 5_000).boxed().toList();
        List<Integer> to = changed(from, new Random(3));
        assertThat(SequenceDiff.of(from, to, 0)).isEqualTo(SequenceDiff.of(from, to, Long.MAX_VALUE));
    }

    private static List<Integer> changed(List<Integer> from, Random random) {
        List<Integer> to = new ArrayList<>();
        for (int item : from) {
            int drawn = random.nextInt(30);
            if (drawn > 1) {
                to.add(item);
            }
            if (drawn < 3 && drawn > 0) {
                to.add(-1 - random.nextInt(100));
            }
        }
        return to;
    }

    private static List<Integer> applied(List<Difference> differences, List<Integer> from, List<Integer> to) {
        List<Integer> made = new ArrayList<>();
        int kept = 0;
        for (Difference difference : differences) {
            made.addAll(from.subList(kept, difference.fromStart()));
            made.addAll(to.subList(difference.toStart(), difference.toEnd()));
            kept = difference.fromEnd();
        }
        made.addAll(from.subList(kept, from.size()));
        return made;
    }

    private static List<Integer> numbers(Random random) {
        return random.ints(random.nextInt(9), 0, 4).boxed().toList();
    }
}
