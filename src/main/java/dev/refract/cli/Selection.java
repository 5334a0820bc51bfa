package dev.refract.cli;

import dev.refract.balance.rules.ClassKey;
import dev.refract.feed.Outcome;
import dev.refract.feed.Reader;
import dev.refract.sample.Sample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * A few samples of a data set that show much of it.
 *
 * @param look samples looked at, at most
 */
record Selection(Reader reader, int look) {
    private static final int LOOK = 5_000;

    Selection(Reader reader) {
        this(reader, LOOK);
    }

    /** At most {@code count} samples: the first of each class, then the second of each, and so on. */
    List<Sample> samples(int count) {
        List<List<Sample>> rounds = new ArrayList<>();
        Map<String, Integer> met = new HashMap<>();
        int looked = 0;
        Iterator<Outcome> outcomes = reader.read().iterator();
        while (outcomes.hasNext()
                && looked < look
                && (rounds.isEmpty() || rounds.get(0).size() < count)) {
            looked++;
            if (outcomes.next() instanceof Outcome.Read read) {
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
