package dev.refract.augment.text.word;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextMedium;
import dev.refract.augment.text.document.TextDocument;
import dev.refract.augment.text.edit.Edit;
import dev.refract.random.Address;
import dev.refract.sample.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As many pairs change places as were asked for, or as there can be. */
class PairsTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void swapsAsManyPairsAsThereCanBe(long seed) {
        UniformRandomProvider random = Address.of(seed, "pairs", "").generator();
        for (int i = 0; i < 300; i++) {
            int words = 1 + random.nextInt(8);
            StringBuilder text = new StringBuilder();
            for (int w = 0; w < words; w++) {
                text.append(w == 0 ? "" : " ").append("abc".charAt(random.nextInt(3)));
            }
            int cut = random.nextInt(words);
            List<Span> spans = random.nextBoolean() ? List.of() : List.of(new Span(0, 2 * cut + 1, "s"));
            TextFacts facts = new TextFacts(TextDocument.of(text.toString(), spans), TextMedium.DEFAULT);
            int near = most(facts, true, new boolean[words]);
            int any = most(facts, false, new boolean[words]);
            for (int asked = 0; asked <= words; asked++) {
                assertDisjoint(AdjacentPairs.of(facts).take(asked, random), Math.min(asked, near));
                assertDisjoint(RandomPairs.of(facts).take(asked, random), Math.min(asked, any));
            }
        }
    }

    private static void assertDisjoint(List<Edit.Swap> swaps, int count) {
        List<Integer> tokens = new ArrayList<>();
        swaps.forEach(swap -> tokens.addAll(List.of(swap.first(), swap.second())));
        assertThat(swaps).hasSize(count);
        assertThat(tokens).doesNotHaveDuplicates();
    }

    /** The most disjoint pairs, by trying all. */
    private static int most(TextFacts facts, boolean neighbors, boolean[] taken) {
        int first = IntStream.range(0, taken.length)
                .filter(i -> !taken[i])
                .findFirst()
                .orElse(-1);
        if (first < 0) {
            return 0;
        }
        taken[first] = true;
        int best = most(facts, neighbors, taken);
        for (int other = first + 1; other < taken.length && (!neighbors || other == first + 1); other++) {
            boolean differ =
                    !facts.document().surface(first).equals(facts.document().surface(other));
            if (!taken[other] && differ && facts.sameSpans(first, other)) {
                taken[other] = true;
                best = Math.max(best, 1 + most(facts, neighbors, taken));
                taken[other] = false;
            }
        }
        taken[first] = false;
        return best;
    }
}
