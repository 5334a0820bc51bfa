package dev.refract.simulate;

import dev.refract.balance.rules.ClassKey;
import dev.refract.feed.DatasetReader;
import dev.refract.feed.dataset.DatasetOptions;
import dev.refract.feed.dataset.ReadResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Records of several classes: blood cells, where they are at hand, and made ones. */
final class InstanceSets {
    static final Path BCCD = Path.of("../shared/data/bccd/BCCD");

    private static final int CLASSES = 12;
    private static final int MANY_CELLS = 15;

    private InstanceSets() {}

    /** How many cells of each class are in each photograph, in the order of a run. */
    static List<SortedMap<String, Integer>> bccd() {
        List<SortedMap<String, Integer>> records = new ArrayList<>();
        DatasetReader.open(BCCD, DatasetOptions.DEFAULT).read().forEach(read -> {
            if (read instanceof ReadResult.Read one) {
                records.add(new ClassKey.ByInstances().classes(one.sample()));
            }
        });
        return records;
    }

    /** What can be said of each photograph as a whole, in independent classes. */
    static List<SortedMap<String, Integer>> contents(List<SortedMap<String, Integer>> cells) {
        List<SortedMap<String, Integer>> labels = new ArrayList<>();
        for (SortedMap<String, Integer> photograph : cells) {
            SortedMap<String, Integer> label = new TreeMap<>();
            photograph.forEach((name, count) -> label.put(name, 1));
            if (photograph.getOrDefault("Platelets", 0) >= 2) {
                label.put("several platelets", 1);
            }
            if (photograph.getOrDefault("WBC", 0) >= 2) {
                label.put("several white cells", 1);
            }
            if (photograph.getOrDefault("RBC", 0) >= MANY_CELLS) {
                label.put("crowded", 1);
            }
            labels.add(label);
        }
        return labels;
    }

    /** Twelve classes that are true independently of each other, each 3 in 5 as often as the one before. */
    static List<SortedMap<String, Integer>> made(long seed, int records) {
        SplittableRandom random = new SplittableRandom(seed);
        List<SortedMap<String, Integer>> made = new ArrayList<>();
        while (made.size() < records) {
            SortedMap<String, Integer> record = new TreeMap<>();
            double share = .6;
            for (int c = 0; c < CLASSES; c++, share *= .6) {
                if (random.nextDouble() < share) {
                    record.put("c%02d".formatted(c), 1);
                }
            }
            made.add(record.isEmpty() ? new TreeMap<>(Map.of(ClassKey.NOTHING, 1)) : record);
        }
        return made;
    }

    /** Records of a common class, every {@code period}-th of which holds a rare one too. */
    static List<SortedMap<String, Integer>> rare(int records, int period) {
        List<SortedMap<String, Integer>> made = new ArrayList<>();
        for (int i = 1; i <= records; i++) {
            made.add(new TreeMap<>(i % period == 0 ? Map.of("common", 1, "rare", 1) : Map.of("common", 1)));
        }
        return made;
    }

    static List<SortedMap<String, Integer>> single(List<String> labels) {
        List<SortedMap<String, Integer>> records = new ArrayList<>();
        labels.forEach(label -> records.add(new TreeMap<>(Map.of(label, 1))));
        return records;
    }
}
