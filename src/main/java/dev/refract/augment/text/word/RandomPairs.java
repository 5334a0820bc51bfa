package dev.refract.augment.text.word;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.edit.Edit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Draws disjoint pairs of different words from anywhere in the text, exactly as many as requested if the text has
 * them.
 *
 * <p>Words may change places when the same spans hold them and they are spelled differently. Among n
 * words of the same spans, m of which are spelled alike, there are min(⌊n/2⌋, n − m) disjoint pairs; a
 * pair that would leave too few is passed over.
 */
final class RandomPairs {
    private final int[] words;
    /** The number of the group of words in the same spans, per word. */
    private final int[] group;
    /** The number of its spelling, per word. */
    private final int[] spelling;
    /** Free words per group and spelling. */
    private final int[][] free;

    private RandomPairs(int[] words, int[] group, int[] spelling, int groups, int spellings) {
        this.words = words;
        this.group = group;
        this.spelling = spelling;
        free = new int[groups][spellings];
        for (int i = 0; i < words.length; i++) {
            free[group[i]][spelling[i]]++;
        }
    }

    static RandomPairs of(TextFacts facts) {
        int[] words = facts.editableWords();
        int[] group = new int[words.length];
        int[] spelling = new int[words.length];
        List<Integer> leaders = new ArrayList<>();
        Map<String, Integer> spellings = new HashMap<>();
        for (int i = 0; i < words.length; i++) {
            int word = words[i];
            group[i] = 0;
            while (group[i] < leaders.size() && !facts.sameSpans(leaders.get(group[i]), word)) {
                group[i]++;
            }
            if (group[i] == leaders.size()) {
                leaders.add(word);
            }
            spelling[i] = spellings.computeIfAbsent(facts.document().surface(word), unseen -> spellings.size());
        }
        return new RandomPairs(words, group, spelling, leaders.size(), spellings.size());
    }

    List<Edit.Swap> take(int wanted, UniformRandomProvider random) {
        int left = Math.min(wanted, possible());
        int[] order = new int[words.length];
        Arrays.setAll(order, i -> i);
        Amount.shuffle(order, random);
        boolean[] moved = new boolean[words.length];
        List<Edit.Swap> taken = new ArrayList<>();
        for (int i = 0; left > 0; i = (i + 1) % order.length) {
            int one = order[i];
            for (int j = i + 1; j < order.length && !moved[one] && left > 0; j++) {
                int other = order[j];
                if (!moved[other] && differ(one, other) && leaves(one, other, left - 1)) {
                    moved[one] = true;
                    moved[other] = true;
                    taken.add(new Edit.Swap(Math.min(words[one], words[other]), Math.max(words[one], words[other])));
                    left--;
                }
            }
        }
        return taken;
    }

    private boolean differ(int one, int other) {
        return group[one] == group[other] && spelling[one] != spelling[other];
    }

    /** Takes both words unless fewer than {@code needed} pairs would remain; returns whether it did. */
    private boolean leaves(int one, int other, int needed) {
        free[group[one]][spelling[one]]--;
        free[group[other]][spelling[other]]--;
        if (possible() >= needed) {
            return true;
        }
        free[group[one]][spelling[one]]++;
        free[group[other]][spelling[other]]++;
        return false;
    }

    /** How many disjoint pairs there are at most. */
    private int possible() {
        int pairs = 0;
        for (int[] counts : free) {
            int all = 0;
            int most = 0;
            for (int count : counts) {
                all += count;
                most = Math.max(most, count);
            }
            pairs += Math.min(all / 2, all - most);
        }
        return pairs;
    }
}
