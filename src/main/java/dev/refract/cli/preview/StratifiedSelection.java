package dev.refract.cli.preview;

import dev.refract.balance.rules.ClassKey;
import dev.refract.feed.DatasetReader;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.sample.Sample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * A few samples of a data set that show much of it.
 *
 * @param maxInspected samples looked at, at most
 */
public record StratifiedSelection(DatasetReader reader, int maxInspected) {
    private static final int LOOK = 5_000;

    public StratifiedSelection(DatasetReader reader) {
        this(reader, LOOK);
    }

    /** At most {@code count} samples: the first of each class, then the second of each, and so on. */
    public List<Sample> samples(int count) {
        List<List<Sample>> rounds = new ArrayList<>();
        Map<String, Integer> met = new HashMap<>();
        int looked = 0;
        Iterator<ReadResult> outcomes = reader.read().iterator();
        while (outcomes.hasNext()
                && looked < maxInspected
                && (rounds.isEmpty() || rounds.get(0).size() < count)) {
            looked++;
            if (outcomes.next() instanceof ReadResult.Read read) {
                int round = met.merge(key(read.sample()), 1, Integer::sum) - 1;
                if (round < count) {
                    while (rounds.size() <= round) {
                        rounds.add(new ArrayList<>());
                    }
                    rounds.get(round).add(read.sample());
                }
            }
        }
        return rounds.stream().flatMap(List::stream).limit(count).toList();
    }

    private static String key(Sample sample) {
        return sample.label()
                .mainClass()
                .orElseGet(() -> String.join(
                        "+", new ClassKey.ByRarestInstance().classes(sample).keySet()));
    }
}
