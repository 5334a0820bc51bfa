package dev.refract.augment.text.word;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.edit.Edit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Draws disjoint pairs of neighboring words, exactly as many as requested if the text has them.
 *
 * <p>The words form chains in which each may change places with the next; a chain of n words holds
 * ⌊n/2⌋ disjoint pairs. A pair drawn in the middle can cost a chain one pair more than itself, and is
 * skipped when too few pairs would remain.
 */
final class AdjacentPairs {
    private final int[] words;
    /** Whether word number i (in {@link #words}) and the next may change places, both still free. */
    private final BitSet linked;

    private AdjacentPairs(int[] words, BitSet linked) {
        this.words = words;
        this.linked = linked;
    }

    static AdjacentPairs of(TextFacts facts) {
        int[] words = IntStream.range(0, facts.document().tokens().size())
                .filter(i -> facts.document().tokens().get(i).isWord())
                .toArray();
        BitSet linked = new BitSet();
        for (int i = 0; i + 1 < words.length; i++) {
            linked.set(
                    i,
                    facts.editable(words[i])
                            && facts.editable(words[i + 1])
                            && !facts.document()
                                    .surface(words[i])
                                    .equals(facts.document().surface(words[i + 1]))
                            && facts.sameSpans(words[i], words[i + 1]));
        }
        return new AdjacentPairs(words, linked);
    }

    List<Edit.Swap> take(int wanted, UniformRandomProvider random) {
        int possible = possible();
        int left = Math.min(wanted, possible);
        int[] links = linked.stream().toArray();
        Amount.shuffle(links, random);
        List<Edit.Swap> taken = new ArrayList<>();
        while (left > 0) {
            for (int link : links) {
                int cost = left > 0 && linked.get(link) ? cost(link) : Integer.MAX_VALUE;
                if (cost <= possible - left + 1) {
                    taken.add(new Edit.Swap(words[link], words[link + 1]));
                    linked.clear(Math.max(0, link - 1), link + 2);
                    possible -= cost;
                    left--;
                }
            }
        }
        return taken;
    }

    /** How many disjoint pairs there are at most. */
    private int possible() {
        int pairs = 0;
        for (int first = linked.nextSetBit(0); first >= 0; ) {
            int end = linked.nextClearBit(first);
            pairs += (end - first + 1) / 2;
            first = linked.nextSetBit(end);
        }
        return pairs;
    }

    /** By how many the possible pairs become fewer when this one is taken: 1 or 2. */
    private int cost(int link) {
        int before = link - linked.previousClearBit(link) - 1;
        int after = linked.nextClearBit(link) - link - 1;
        return (before + after + 2) / 2 - before / 2 - after / 2;
    }
}
