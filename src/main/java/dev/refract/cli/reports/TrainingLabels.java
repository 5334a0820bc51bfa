package dev.refract.cli.reports;

import dev.refract.balance.instance.InstanceFrequencies;
import dev.refract.balance.rules.ClassKey;
import dev.refract.copies.Plan;
import dev.refract.feed.DatasetReader;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.random.Address;
import dev.refract.sample.DataFault;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.simulate.Draws;
import dev.refract.simulate.LabelStream;
import dev.refract.spec.Balance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The classes of a data set's training samples, in the order of the data set, each with the place that
 * the pipeline draws its numbers from: so that what is simulated is what one task would decide.
 *
 * @param counts where each class of a sample counts: how often each is in it
 * @param skipped files and rows that are no samples, or have no class
 * @param notTraining samples that belong to validation or test, or came before
 */
public record TrainingLabels(
        List<String> labels,
        Optional<List<SortedMap<String, Integer>>> counts,
        List<Address> addresses,
        long skipped,
        long notTraining) {

    /** Reads the data set as {@code plan} would. */
    public static TrainingLabels of(DatasetReader reader, Plan plan) {
        return of(reader.read(), plan);
    }

    /** Takes what was read of a data set as {@code plan} would; it has a balance. */
    static TrainingLabels of(Stream<ReadResult> outcomes, Plan plan) {
        Collector reading = new Collector(plan);
        outcomes.forEach(reading::take);
        return new TrainingLabels(
                reading.labels,
                reading.by.each() ? Optional.of(reading.counts) : Optional.empty(),
                reading.places,
                reading.skipped,
                reading.elsewhere);
    }

    /** As a stream without further knowledge. */
    public LabelStream stream() {
        return counts.map(each -> LabelStream.of(labels, each)).orElseGet(() -> LabelStream.of(labels));
    }

    /** How often each class is in the data set, in samples, or in instances where each of them counts. */
    public SortedMap<String, Integer> total() {
        SortedMap<String, Integer> total = new TreeMap<>();
        if (counts.isPresent()) {
            counts.get().forEach(of -> of.forEach((label, count) -> total.merge(label, count, Integer::sum)));
        } else {
            labels.forEach(label -> total.merge(label, 1, Integer::sum));
        }
        return total;
    }

    /** The numbers that belong to it. */
    public Draws draws() {
        return Draws.at(addresses);
    }

    private static final class Collector {
        private final Plan plan;
        private final ClassKey by;
        private final InstanceFrequencies census;
        private final Set<String> seen = new HashSet<>();
        private final List<String> labels = new ArrayList<>();
        private final List<SortedMap<String, Integer>> counts = new ArrayList<>();
        private final List<Address> places = new ArrayList<>();
        private long skipped;
        private long elsewhere;

        Collector(Plan plan) {
            Balance balance = plan.pipeline().balance().orElseThrow();
            this.plan = plan;
            this.by = balance.classKey();
            this.census = InstanceFrequencies.restore(balance.rules(), List.of());
        }

        void take(ReadResult outcome) {
            if (outcome instanceof ReadResult.Read read) {
                take(read.sample());
            } else {
                skipped++;
            }
        }

        private void take(Sample sample) {
            if (!seen.add(sample.id()) || plan.splitter().of(sample) != Split.TRAIN) {
                elsewhere++;
                return;
            }
            try {
                SortedMap<String, Integer> classes = by.classes(sample);
                long tick = labels.size();
                String label = by.several() ? census.rarest(classes, tick) : classes.firstKey();
                census.commit(classes, tick);
                labels.add(label);
                counts.add(classes);
                places.add(plan.address(sample));
            } catch (DataFault noClass) {
                skipped++;
            }
        }
    }
}
