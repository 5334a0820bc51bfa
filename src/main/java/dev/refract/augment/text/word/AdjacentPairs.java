package dev.refract.augment.text.word;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.edit.Edit;
import java.util.ArrayList;
import java.util.Arrays;
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
    private final boolean[] linked;

    private AdjacentPairs(int[] words, boolean[] linked) {
        this.words = words;
        this.linked = linked;
    }

    static AdjacentPairs of(TextFacts facts) {
        int[] words = IntStream.range(0, facts.document().tokens().size())
                .filter(i -> facts.document().tokens().get(i).isWord())
                .toArray();
        boolean[] linked = new boolean[Math.max(0, words.length - 1)];
        for (int i = 0; i < linked.length; i++) {
            linked[i] = facts.editable(words[i])
                    && facts.editable(words[i + 1])
                    && !facts.document()
                            .surface(words[i])
                            .equals(facts.document().surface(words[i + 1]))
                    && facts.sameSpans(words[i], words[i + 1]);
        }
        return new AdjacentPairs(words, linked);
    }

    List<Edit.Swap> take(int wanted, UniformRandomProvider random) {
        int possible = possible();
        int left = Math.min(wanted, possible);
        int[] links = IntStream.range(0, linked.length).filter(i -> linked[i]).toArray();
        Amount.shuffle(links, random);
        List<Edit.Swap> taken = new ArrayList<>();
        while (left > 0) {
            for (int link : links) {
                int cost = left > 0 && linked[link] ? cost(link) : Integer.MAX_VALUE;
                if (cost <= possible - left + 1) {
                    taken.add(new Edit.Swap(words[link], words[link + 1]));
                    Arrays.fill(linked, Math.max(0, link - 1), Math.min(linked.length, link + 2), false);
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
        int chain = 1;
        for (boolean link : linked) {
            pairs += link ? 0 : chain / 2;
            chain = link ? chain + 1 : 1;
        }
        return pairs + chain / 2;
    }

    /** By how many the possible pairs become fewer when this one is taken: 1 or 2. */
    private int cost(int link) {
        int before = 0;
        while (link - before > 0 && linked[link - before - 1]) {
            before++;
        }
        int after = 0;
        while (link + after + 1 < linked.length && linked[link + after + 1]) {
            after++;
        }
        return (before + after + 2) / 2 - before / 2 - after / 2;
    }
}
