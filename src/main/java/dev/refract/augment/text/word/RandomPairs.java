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
    /** The words of the same spans, per word. */
    private final Group[] group;
    /** The number of its spelling in its group, per word. */
    private final int[] spelling;

    private RandomPairs(int[] words, Group[] group, int[] spelling) {
        this.words = words;
        this.group = group;
        this.spelling = spelling;
    }

    /** The free words of the same spans, counted by spelling. */
    private static final class Group {
        private final Map<String, Integer> spellings = new HashMap<>();
        private final List<Integer> free = new ArrayList<>();
        /** How many spellings have so many free words, by that number. */
        private final List<Integer> frequencies = new ArrayList<>(List.of(0));

        private int all;
        private int most;

        /** Counts a word; returns the number of its spelling. */
        int add(String surface) {
            int number = spellings.computeIfAbsent(surface, unseen -> spellings.size());
            if (number == free.size()) {
                free.add(0);
                frequencies.set(0, frequencies.get(0) + 1);
            }
            change(number, 1);
            return number;
        }

        /** Frees a word of this spelling, by 1, or takes it, by −1. */
        void change(int number, int by) {
            int before = free.get(number);
            free.set(number, before + by);
            all += by;
            frequencies.set(before, frequencies.get(before) - 1);
            if (before + by == frequencies.size()) {
                frequencies.add(0);
            }
            frequencies.set(before + by, frequencies.get(before + by) + 1);
            most = by > 0 ? Math.max(most, before + by) : frequencies.get(most) == 0 ? most - 1 : most;
        }

        /** How many disjoint pairs there are at most. */
        int pairs() {
            return Math.min(all / 2, all - most);
        }
    }

    static RandomPairs of(TextFacts facts) {
        int[] words = facts.editableWords();
        Group[] group = new Group[words.length];
        int[] spelling = new int[words.length];
        Map<List<Long>, Group> groups = new HashMap<>();
        for (int i = 0; i < words.length; i++) {
            group[i] = groups.computeIfAbsent(facts.spans().covering(words[i]), unseen -> new Group());
            spelling[i] = group[i].add(facts.document().surface(words[i]));
        }
        return new RandomPairs(words, group, spelling);
    }

    List<Edit.Swap> take(int wanted, UniformRandomProvider random) {
        int possible = Arrays.stream(group).distinct().mapToInt(Group::pairs).sum();
        int left = Math.min(wanted, possible);
        int[] order = new int[words.length];
        Arrays.setAll(order, i -> i);
        Amount.shuffle(order, random);
        int[] next = nextOfGroup(order);
        boolean[] moved = new boolean[words.length];
        List<Edit.Swap> taken = new ArrayList<>();
        for (int i = 0; left > 0; i = (i + 1) % order.length) {
            int one = order[i];
            for (int j = next[i]; j < order.length && !moved[one] && left > 0; j = next[j]) {
                int other = order[j];
                if (!moved[other] && spelling[one] != spelling[other]) {
                    int remain = possible - group[one].pairs();
                    group[one].change(spelling[one], -1);
                    group[one].change(spelling[other], -1);
                    remain += group[one].pairs();
                    if (remain >= left - 1) {
                        possible = remain;
                        moved[one] = true;
                        moved[other] = true;
                        taken.add(
                                new Edit.Swap(Math.min(words[one], words[other]), Math.max(words[one], words[other])));
                        left--;
                    } else {
                        group[one].change(spelling[one], 1);
                        group[one].change(spelling[other], 1);
                    }
                }
            }
        }
        return taken;
    }

    /** For each place of the order the next one of the same group; its length when there is none. */
    private int[] nextOfGroup(int[] order) {
        int[] next = new int[order.length];
        Map<Group, Integer> seen = new HashMap<>();
        for (int i = order.length - 1; i >= 0; i--) {
            Integer later = seen.put(group[order[i]], i);
            next[i] = later == null ? order.length : later;
        }
        return next;
    }
}
