package dev.refract.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.refract.copies.Plan;
import dev.refract.feed.DatasetReader;
import dev.refract.feed.dataset.DatasetOptions;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.sample.Sample;
import dev.refract.spec.Pipeline;
import dev.refract.spec.yaml.PipelineFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fit for training: neighbors in the training topic of a long-tailed set seldom share an origin. Runs where CIFAR-10-LT
 * is, in {@code ../shared/data}, read as a trainer reads it: the partitions one after the other.
 */
class SpreadOfCifarTest {
    private static final Path CIFAR = Path.of("..", "shared", "data", "cifar10-lt", "train");
    private static final int PARTITIONS = 2;
    private static final int BATCH = 128;

    @TempDir
    private Path state;

    /** Samples that left after the last record, of all partitions of the last order. */
    private int atEnd;

    @Test
    void aBatchHasDistinctOrigins() {
        Assumptions.assumeTrue(Files.isDirectory(CIFAR));
        Order atOnce = order(Optional.of(0));
        Order spread = order(Optional.empty());
        System.out.println("SpreadOfCifarTest: spread 0 " + atOnce + ", left out " + spread);

        assertThat(atOnce.distinct()).isLessThan(.6);
        assertThat(spread.records()).isCloseTo(atOnce.records(), withinPercentage(1));
        assertThat(spread.distinct()).isGreaterThanOrEqualTo(.9);
        assertThat(spread.neighbors()).isLessThan(.01);
        assertThat(spread.distance()).isLessThan(.01);
    }

    /**
     * What a reader without a shuffle sees.
     *
     * @param neighbors share of neighbors with the same origin
     * @param longestRun of one origin
     * @param distinct origins in a batch, as a share of it, in the mean
     * @param worst the least of it
     * @param distance of the classes from uniform, total variation
     * @param atEnd share that left after the last record
     */
    private record Order(
            int records,
            double neighbors,
            int longestRun,
            double distinct,
            double worst,
            double distance,
            double atEnd) {}

    private Order order(Optional<Integer> spread) {
        atEnd = 0;
        List<List<Sample>> partitions = new ArrayList<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            partitions.add(published(spread, partition));
        }
        SortedMap<String, Long> classes = new TreeMap<>();
        int records = 0;
        int same = 0;
        int longest = 0;
        List<Double> distinct = new ArrayList<>();
        for (List<Sample> samples : partitions) {
            List<String> origins = samples.stream().map(Sample::originId).toList();
            samples.forEach(sample -> classes.merge(sample.label().mainClass().orElseThrow(), 1L, Long::sum));
            records += origins.size();
            for (int i = 1, run = 1; i < origins.size(); i++) {
                boolean equal = origins.get(i).equals(origins.get(i - 1));
                run = equal ? run + 1 : 1;
                same += equal ? 1 : 0;
                longest = Math.max(longest, run);
            }
            for (int i = 0; i + BATCH <= origins.size(); i += BATCH) {
                distinct.add(new HashSet<>(origins.subList(i, i + BATCH)).size() / (double) BATCH);
            }
        }
        double mean = distinct.stream().mapToDouble(share -> share).average().orElseThrow();
        double worst = distinct.stream().mapToDouble(share -> share).min().orElseThrow();
        int all = records;
        double distance = classes.values().stream()
                        .mapToDouble(count -> Math.abs(count / (double) all - 1.0 / classes.size()))
                        .sum()
                / 2;
        return new Order(records, same / (double) records, longest, mean, worst, distance, atEnd / (double) all);
    }

    /** What one partition publishes, in order. */
    private List<Sample> published(Optional<Integer> spread, int partition) {
        Pipeline file =
                PipelineFile.read(Path.of("topologies", "01-images.yaml")).orElseThrow();
        Pipeline pipeline = spread.map(file::withSpread).orElse(file);
        Path where = state.resolve(spread + "-" + partition);
        try (PipelineRig rig = new PipelineRig(pipeline, Plan.of(pipeline), where)) {
            DatasetReader.open(CIFAR, DatasetOptions.DEFAULT)
                    .read()
                    .filter(ReadResult.Read.class::isInstance)
                    .map(read -> ((ReadResult.Read) read).sample())
                    .filter(sample -> Math.floorMod(sample.id().hashCode(), PARTITIONS) == partition)
                    .forEach(rig::send);
            List<Sample> published = new ArrayList<>(rig.trainNow());
            atEnd -= published.size();
            published.addAll(rig.train());
            atEnd += published.size();
            return published;
        }
    }
}
