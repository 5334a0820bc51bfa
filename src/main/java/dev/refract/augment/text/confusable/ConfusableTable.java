package dev.refract.augment.text.confusable;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.edit.Edit;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.augment.text.language.WordListFile;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Confusable characters (Unicode UTS #39), read from a file beside {@link WordListFile}: one group a line, each
 * member of one or more characters ({@code rn m}). Every member of a group may replace every other. To callers it
 * is the list of groups it was made of.
 */
final class ConfusableTable extends AbstractList<List<String>> {
    private final List<List<String>> groups;
    private final Map<String, List<String>> others = new HashMap<>();
    private final int longest;

    private ConfusableTable(List<List<String>> groups) {
        this.groups = groups.stream().map(List::copyOf).toList();
        int most = 1;
        for (List<String> group : groups) {
            if (group.size() < 2 || group.stream().anyMatch(String::isEmpty)) {
                throw new IllegalArgumentException("groups must hold two or more look-alikes each, found " + group);
            }
            for (String member : group) {
                List<String> rest = others.computeIfAbsent(member, unseen -> new ArrayList<>());
                group.stream()
                        .filter(other -> !other.equals(member) && !rest.contains(other))
                        .forEach(rest::add);
                most = Math.max(most, member.length());
            }
        }
        longest = most;
    }

    /** The groups of a file of the program. */
    static ConfusableTable in(String file) {
        return new ConfusableTable(WordListFile.lines(file));
    }

    /** These groups, indexed; the same object when they are indexed already. */
    static ConfusableTable of(List<List<String>> groups) {
        return groups instanceof ConfusableTable ready ? ready : new ConfusableTable(groups);
    }

    /** The places of {@code word} where one of the characters stands, by code unit. */
    int[] places(String word) {
        return IntStream.range(0, word.length())
                .filter(at -> lengthAt(word, at) > 0)
                .toArray();
    }

    /** How many code units the longest look-alike at {@code at} has; 0 for none. */
    int lengthAt(String word, int at) {
        for (int length = Math.min(longest, word.length() - at); length > 0; length--) {
            if (others.containsKey(word.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    /** What {@code characters} may be replaced by. */
    List<String> of(String characters) {
        return others.getOrDefault(characters, List.of());
    }

    /**
     * {@code word} with some of its places replaced, as many as requested if it has them and they do not overlap;
     * empty when there is none.
     */
    Optional<String> replace(String word, int asked, UniformRandomProvider random) {
        BitSet taken = new BitSet();
        TreeMap<Integer, Integer> chosen = new TreeMap<>(Comparator.reverseOrder());
        for (int at : Amount.shuffle(places(word), random)) {
            int end = at + lengthAt(word, at);
            if (chosen.size() < asked && taken.get(at, end).isEmpty()) {
                taken.set(at, end);
                chosen.put(at, end);
            }
        }
        StringBuilder result = new StringBuilder(word);
        chosen.forEach((at, end) -> {
            List<String> choices = of(word.substring(at, end));
            result.replace(at, end, choices.get(random.nextInt(choices.size())));
        });
        return chosen.isEmpty() ? Optional.empty() : Optional.of(result.toString());
    }

    /**
     * The step that replaces characters in some words.
     *
     * @param letters draws how many places of each word
     */
    Optional<TextEdits> draw(
            Amount amount,
            ToIntFunction<UniformRandomProvider> letters,
            TextFacts facts,
            UniformRandomProvider random) {
        return amount.words(
                facts,
                random,
                token -> replace(facts.document().surface(token), letters.applyAsInt(random), random)
                        .map(word -> new Edit.Replace(token, token, word)));
    }

    @Override
    public List<String> get(int index) {
        return groups.get(index);
    }

    @Override
    public int size() {
        return groups.size();
    }
}
