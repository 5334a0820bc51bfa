package dev.refract.cli.preview;

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

    /** At most {@code count} samples. */
    public StratifiedSamples samples(int count) {
        List<List<Sample>> rounds = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        int inspected = 0;
        Iterator<ReadResult> outcomes = reader.read().iterator();
        while (outcomes.hasNext()
                && inspected < maxInspected
                && (rounds.isEmpty() || rounds.get(0).size() < count)) {
            if (outcomes.next() instanceof ReadResult.Read read) {
                inspected++;
                int round = counts.merge(StratifiedSamples.key(read.sample()), 1, Integer::sum) - 1;
                if (round < count) {
                    while (rounds.size() <= round) {
                        rounds.add(new ArrayList<>());
                    }
                    rounds.get(round).add(read.sample());
                }
            }
        }
        List<Sample> samples = rounds.stream()
                .flatMap(round -> round.stream().sorted(StratifiedSamples.byRarity(counts)))
                .limit(count)
                .toList();
        return new StratifiedSamples(samples, counts, inspected);
    }
}
