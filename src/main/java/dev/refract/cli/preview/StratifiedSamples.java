package dev.refract.cli.preview;

import dev.refract.sample.Sample;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a {@link StratifiedSelection} found.
 *
 * @param samples the first of each class, then the second of each, and so on; of each round the rarest class first
 * @param counts samples of each class among those that were inspected; samples without a class count for the set of
 *     classes of their objects
 * @param inspected samples that were looked at
 */
public record StratifiedSamples(List<Sample> samples, Map<String, Integer> counts, int inspected) {
    public StratifiedSamples {
        samples = List.copyOf(samples);
        counts = Map.copyOf(counts);
    }

    /** At most {@code most} of the samples, those of a class side by side, the rarest class first. */
    public List<Sample> rarestFirst(int most) {
        return samples.stream().limit(most).sorted(byRarity(counts)).toList();
    }

    /** The same without the samples that {@code refused} matches. */
    public StratifiedSamples without(Predicate<Sample> refused) {
        return new StratifiedSamples(samples.stream().filter(refused.negate()).toList(), counts, inspected);
    }

    /** The classes of a sample: {@code X, 14 of 3,474}, or of its objects {@code RBC 12, WBC 1}. */
    public String classes(Sample sample) {
        Optional<String> main = sample.label().mainClass();
        if (main.isPresent()) {
            int count = counts.getOrDefault(main.get(), 0);
            return String.format(Locale.ROOT, "%s, %,d of %,d", main.get(), count, inspected);
        }
        String objects = objects(sample).entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return objects.isEmpty() ? "no class" : objects;
    }

    /** The rarest class first. */
    static Comparator<Sample> byRarity(Map<String, Integer> counts) {
        return Comparator.comparingInt((Sample sample) -> counts.getOrDefault(key(sample), 0))
                .thenComparing(StratifiedSamples::key);
    }

    /** What a sample is counted as. */
    static String key(Sample sample) {
        return sample.label()
                .mainClass()
                .orElseGet(() -> String.join("+", objects(sample).keySet()));
    }

    private static SortedMap<String, Integer> objects(Sample sample) {
        SortedMap<String, Integer> objects = new TreeMap<>();
        sample.label().instances().forEach(instance -> objects.merge(instance.category(), 1, Integer::sum));
        return objects;
    }
}
