package dev.refract.cli.reports;

import dev.refract.sample.DeadLetter;
import dev.refract.sample.RetractedSamples;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.split.Splitter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Counts what went into a pipeline and what came out, and lays one beside the other. Letters are counted
 * first, then inputs, then outputs.
 *
 * <p>What should have become of an input is found out here anew, from the input itself: its split, and
 * whether its id came before. So a record that is lost shows as missing, not as never having been there.
 * A training input without any output may have been thinned by the balance: the ledgers count every
 * input they decide and every sample that goes out of it, so that what was lost shows in the difference.
 */
final class Reconciliation {
    private final Splitter splitter;
    private final Map<Integer, Long> committed;
    private final Optional<LedgerTotals> decided;
    private final OwedTotals owed;
    private final KnownContents known;
    private final RetractedSamples retractions;
    private final boolean waitsForLabels;
    private final Function<Sample, SortedMap<String, Integer>> classesOf;

    private final Map<String, Long> reasons = new TreeMap<>();
    private final Set<RecordPosition> refused = new HashSet<>();
    private final Map<Split, Long> expected = new EnumMap<>(Split.class);
    private final Map<Split, Long> published = new EnumMap<>(Split.class);
    private final Map<String, TrainingInput> origins = new HashMap<>();
    private final Map<List<String>, ClassCount> counts = new HashMap<>();
    private final ClassFrequencies sightings = new ClassFrequencies();
    private final Map<String, ObjectCount> objects = new TreeMap<>();
    private long inputs;
    private long waiting;
    private long rejected;
    private long repeated;
    private long changed;
    private long unlabeled;
    private long tombstones;
    private long revised;
    private long deleted;
    private long retracted;

    /** A record's place in its topic. */
    private record RecordPosition(int partition, long offset) {}

    /** A training input: the classes it may count for, and how many samples of it are published. */
    private record TrainingInput(Sample sample, List<String> candidates, int published) {
        TrainingInput oneMore() {
            return new TrainingInput(sample, candidates, published + 1);
        }
    }

    /**
     * @param committed how far each partition of the source is done: the offset of the next record
     * @param decided what a balance, which may let nothing through of an input, says it has decided; empty
     *     without a balance
     * @param owed what is decided and has not left
     * @param known the rules by which the pipeline lets contents through; nothing came yet
     * @param retractions all retractions of the pipeline
     * @param waitsForLabels whether a sample without a label waits for one
     * @param classesOf the classes a sample may count for; it counts for the rarest of them in training
     */
    Reconciliation(
            Splitter splitter,
            Map<Integer, Long> committed,
            Optional<LedgerTotals> decided,
            OwedTotals owed,
            KnownContents known,
            RetractedSamples retractions,
            boolean waitsForLabels,
            Function<Sample, SortedMap<String, Integer>> classesOf) {
        this.committed = Map.copyOf(committed);
        this.decided = decided;
        this.owed = owed;
        this.splitter = splitter;
        this.known = known;
        this.retractions = retractions;
        this.waitsForLabels = waitsForLabels;
        this.classesOf = classesOf;
    }

    /** A record of the dead-letter topic. */
    void letter(DeadLetter letter) {
        reasons.merge(letter.reason().code(), 1L, Long::sum);
        if (letter.copy().isEmpty()) {
            refused.add(
                    new RecordPosition(letter.from().partition(), letter.from().offset()));
        }
    }

    /**
     * A record of the source topic; within a partition in order.
     *
     * @param sample empty when the record cannot be read
     */
    void input(int partition, long offset, Optional<Sample> sample) {
        inputs++;
        if (offset >= committed.getOrDefault(partition, 0L)) {
            waiting++;
        } else if (refused.contains(new RecordPosition(partition, offset))) {
            rejected++;
        } else if (sample.isPresent()) {
            accept(sample.get());
        }
    }

    /**
     * A record of the source topic that has a key and no value.
     *
     * @param id of the sample that it deletes
     */
    void tombstone(int partition, long offset, String id) {
        inputs++;
        if (offset >= committed.getOrDefault(partition, 0L)) {
            waiting++;
            return;
        }
        tombstones++;
        if (known.delete(id)) {
            deleted++;
            supersede(id);
        }
    }

    private void accept(Sample sample) {
        KnownContents.Finding finding = known.look(sample);
        switch (finding) {
            case REPEATED -> repeated++;
            case IGNORED -> {
                repeated++;
                changed++;
            }
            case REFUSED -> {} // counted as missing, for its dead letter is
            case NEW, REVISED -> {
                if (finding == KnownContents.Finding.REVISED) {
                    revised++;
                    supersede(sample.id());
                }
                pass(sample);
            }
        }
    }

    private void supersede(String id) {
        TrainingInput gone = origins.remove(id);
        if (gone != null) {
            countObjects(gone.sample(), new ObjectCount(-1, 0));
        }
    }

    private void pass(Sample sample) {
        if (waitsForLabels && sample.label().isEmpty()) {
            unlabeled++;
            known.forget(sample.id());
            return;
        }
        Split split = splitter.of(sample);
        expected.merge(split, 1L, Long::sum);
        if (split == Split.TRAIN) {
            SortedMap<String, Integer> classes = classesOf.apply(sample);
            sightings.add(classes);
            countObjects(sample, new ObjectCount(1, 0));
            origins.put(sample.id(), new TrainingInput(sample, List.copyOf(classes.keySet()), 0));
        }
    }

    /** A record of the topic of {@code split}. */
    void output(Split split, Sample sample) {
        published.merge(split, 1L, Long::sum);
        if (retractions.contains(sample)) {
            retracted++;
            return;
        }
        if (split == Split.TRAIN) {
            countObjects(sample, new ObjectCount(0, 1));
            count(sample, sample.lineage().isEmpty() ? ClassCount.ORIGINAL : ClassCount.COPY);
            String parent =
                    sample.lineage().map(lineage -> lineage.parents().get(0)).orElse(sample.id());
            origins.computeIfPresent(parent, (id, origin) -> origin.oneMore());
        } else {
            count(sample, split == Split.VALIDATION ? ClassCount.VALIDATION : ClassCount.TEST);
        }
    }

    private void count(Sample sample, ClassCount one) {
        counts.merge(List.copyOf(classesOf.apply(sample).keySet()), one, ClassCount::plus);
    }

    private void countObjects(Sample sample, ObjectCount one) {
        sample.label().instances().forEach(object -> objects.merge(object.category(), one, ObjectCount::plus));
    }

    /** What has been counted. */
    PipelineStats stats() {
        Map<String, ClassCount> classes = new TreeMap<>();
        counts.forEach((candidates, count) -> classes.merge(sightings.rarest(candidates), count, ClassCount::plus));
        long nothing = 0;
        for (TrainingInput origin : origins.values()) {
            classes.merge(
                    sightings.rarest(origin.candidates()), ClassCount.input(origin.published()), ClassCount::plus);
            nothing += origin.published() == 0 ? 1 : 0;
        }
        long undecided = nothing;
        long lost = 0;
        if (decided.isPresent()) {
            undecided = Math.max(
                    0, expected.getOrDefault(Split.TRAIN, 0L) - decided.get().inputs());
            long left = decided.get().samples() - owed.copies() - owed.refused();
            lost = Math.max(0, left - published.getOrDefault(Split.TRAIN, 0L));
        }
        long missing = missing(Split.VALIDATION) + missing(Split.TEST) + unreadable() + undecided;
        return new PipelineStats(
                inputs,
                expected,
                rejected,
                repeated,
                unlabeled,
                tombstones,
                waiting,
                nothing - Math.min(nothing, undecided),
                missing,
                lost,
                owed.copies(),
                new PipelineStats.Corrections(changed, revised, deleted, retracted),
                classes,
                objects,
                reasons);
    }

    private long missing(Split split) {
        return expected.getOrDefault(split, 0L) - published.getOrDefault(split, 0L);
    }

    /** Inputs that cannot be read here and are no dead letters either. */
    private long unreadable() {
        long readable = expected.values().stream().mapToLong(Long::longValue).sum();
        return inputs - waiting - rejected - repeated - unlabeled - tombstones - readable;
    }
}
