package dev.refract.cli.reports;

import dev.refract.balance.rules.ClassKey;
import dev.refract.sample.DeadLetter;
import dev.refract.sample.Instance;
import dev.refract.sample.Lineage;
import dev.refract.sample.RetractedSamples;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.spec.Source;
import dev.refract.split.Splitter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

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
    private final Rules rules;
    private final Map<Integer, Long> committed;
    private final Optional<LedgerTotals> decided;
    private final OwedTotals owed;
    private final RetractedSamples retractions;

    private final Map<String, Long> reasons = new TreeMap<>();
    private final Set<RecordPosition> refused = new HashSet<>();
    private final Map<RecordPosition, Integer> refusedCopies = new HashMap<>();
    private final Map<String, OriginCount> origins = new HashMap<>();
    private final Map<InputKind, Long> others = new EnumMap<>(InputKind.class);
    private final Map<Split, List<String>> surplus = new EnumMap<>(Split.class);
    private final List<String> unreadable = new ArrayList<>();
    private final Set<String> sourceless = new HashSet<>();
    private final Map<List<String>, ClassCount> counts = new HashMap<>();
    private final ClassFrequencies sightings = new ClassFrequencies();
    private final Map<String, ObjectCount> objects = new TreeMap<>();
    private final Map<Integer, KnownContents> known = new HashMap<>();
    private final Map<Split, Long> superseded = new EnumMap<>(Split.class);
    private long inputs;
    private long trained;
    private long changed;
    private long revised;
    private long deleted;
    private long retracted;

    /**
     * What a pipeline does with its inputs, as far as counting goes.
     *
     * @param owner the pipeline as records name it: {@code name@version}
     * @param source where inputs come from, and what becomes of ids that come again
     * @param waitsForLabels whether a sample without a label waits for one
     * @param samplesPerInput samples of each training input, itself included; empty where a balance decides
     * @param classesOf the classes a sample may count for; it counts for the rarest of them in training
     */
    record Rules(
            String owner,
            Source source,
            Splitter splitter,
            boolean waitsForLabels,
            OptionalInt samplesPerInput,
            Function<Sample, SortedMap<String, Integer>> classesOf) {}

    /** A record's place in its topic. */
    private record RecordPosition(int partition, long offset) {}

    /**
     * Nothing counted yet.
     *
     * @param committed how far each partition of the source is done: the offset of the next record
     * @param decided what a balance, which may let nothing through of an input, says it has decided; empty
     *     without a balance
     * @param owed what is decided and has not left
     * @param retractions all retractions of the pipeline
     */
    Reconciliation(
            Rules rules,
            Map<Integer, Long> committed,
            Optional<LedgerTotals> decided,
            OwedTotals owed,
            RetractedSamples retractions) {
        this.rules = rules;
        this.committed = Map.copyOf(committed);
        this.decided = decided;
        this.owed = owed;
        this.retractions = retractions;
    }

    /** A record of the dead-letter topic; those of other pipelines and other sources do not count. */
    void letter(DeadLetter letter) {
        if (!rules.owner().equals(letter.pipeline() + "@" + letter.version())
                || !rules.source().topic().equals(letter.from().topic())) {
            return;
        }
        reasons.merge(letter.reason().code(), 1L, Long::sum);
        RecordPosition position =
                new RecordPosition(letter.from().partition(), letter.from().offset());
        if (letter.copy().isEmpty()) {
            refused.add(position);
        } else {
            refusedCopies.merge(position, 1, Integer::sum);
        }
    }

    /**
     * A record of the source topic; within a partition in order.
     *
     * @param sample empty when the record cannot be read
     */
    void input(int partition, long offset, Optional<Sample> sample) {
        inputs++;
        RecordPosition position = new RecordPosition(partition, offset);
        if (offset >= committed.getOrDefault(partition, 0L)) {
            count(InputKind.WAITING);
        } else if (refused.contains(position)) {
            count(InputKind.REJECTED);
        } else if (sample.isPresent()) {
            accept(position, sample.get());
        } else {
            unreadable.add(named(position));
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
            count(InputKind.WAITING);
            return;
        }
        count(InputKind.TOMBSTONE);
        if (knownTo(partition).delete(id)) {
            deleted++;
            supersede(id);
        }
    }

    private KnownContents knownTo(int partition) {
        return known.computeIfAbsent(partition, any -> new KnownContents(rules.source()));
    }

    private void accept(RecordPosition position, Sample sample) {
        KnownContents.Finding finding = knownTo(position.partition()).look(sample);
        switch (finding) {
            case REPEATED -> count(InputKind.REPEATED);
            case IGNORED -> {
                count(InputKind.REPEATED);
                changed++;
            }
            case REFUSED -> unreadable.add(named(position)); // its dead letter is missing
            case NEW, REVISED -> {
                if (finding == KnownContents.Finding.REVISED) {
                    revised++;
                    supersede(sample.id());
                }
                pass(position, sample);
            }
        }
    }

    private void supersede(String id) {
        OriginCount gone = origins.remove(id);
        if (gone != null) {
            superseded.merge(gone.split(), deduplicated(gone), Long::sum);
            gone.objects().forEach(name -> objects.merge(name, new ObjectCount(-1, 0), ObjectCount::plus));
        }
    }

    private void pass(RecordPosition position, Sample sample) {
        if (rules.waitsForLabels() && sample.label().isEmpty()) {
            count(InputKind.UNLABELED);
            knownTo(position.partition()).forget(sample.id());
            return;
        }
        OriginCount known = origins.get(sample.id());
        if (known != null && rules.source().deduplicate()) {
            count(InputKind.OTHER_PARTITION);
        }
        OriginCount origin = known != null ? known : first(sample);
        origins.put(sample.id(), origin);
        int samples = origin.split() == Split.TRAIN ? rules.samplesPerInput().orElse(0) : 1;
        origin.input(position.partition(), Math.max(0, samples - refusedCopies.getOrDefault(position, 0)));
    }

    private OriginCount first(Sample sample) {
        Split split = rules.splitter().of(sample);
        if (split != Split.TRAIN) {
            return new OriginCount(split, List.of(), List.of());
        }
        SortedMap<String, Integer> classes = rules.classesOf().apply(sample);
        sightings.add(classes);
        countObjects(sample, new ObjectCount(1, 0));
        List<String> marked =
                sample.label().instances().stream().map(Instance::category).toList();
        return new OriginCount(split, List.copyOf(classes.keySet()), marked);
    }

    private String named(RecordPosition position) {
        return rules.source().topic() + "-" + position.partition() + "@" + position.offset();
    }

    private void count(InputKind kind) {
        others.merge(kind, 1L, Long::sum);
    }

    /** A record of the topic of {@code split} that the pipeline wrote. */
    void output(Split split, Sample sample) {
        trained += split == Split.TRAIN ? 1 : 0;
        if (retractions.contains(sample)) {
            retracted++;
            return;
        }
        Optional<Lineage> made =
                sample.lineage().filter(lineage -> rules.owner().equals(lineage.pipeline() + "@" + lineage.version()));
        if (split == Split.TRAIN) {
            countObjects(sample, new ObjectCount(0, 1));
            count(sample, made.isEmpty() ? ClassCount.ORIGINAL : ClassCount.COPY);
        } else {
            count(sample, split == Split.VALIDATION ? ClassCount.VALIDATION : ClassCount.TEST);
        }
        String id = made.map(lineage -> lineage.parents().get(0)).orElse(sample.id());
        OriginCount origin = origins.get(id);
        if (origin == null) {
            sourceless.add(id);
        } else {
            origin.publish();
            if (origin.split() != split || (split != Split.TRAIN && origin.published() > origin.inputs())) {
                surplus.computeIfAbsent(split, any -> new ArrayList<>()).add(id);
            }
        }
    }

    private void count(Sample sample, ClassCount one) {
        counts.merge(List.copyOf(rules.classesOf().apply(sample).keySet()), one, ClassCount::plus);
    }

    private void countObjects(Sample sample, ObjectCount one) {
        sample.label().instances().forEach(object -> objects.merge(object.category(), one, ObjectCount::plus));
        new ClassKey.ByMultilabel()
                .classes(sample).keySet().stream()
                        .filter(name -> sample.label().multilabel().containsKey(name))
                        .forEach(name -> objects.merge(name, one, ObjectCount::plus));
    }

    /** What has been counted. */
    PipelineStats stats() {
        Map<String, ClassCount> classes = new TreeMap<>();
        counts.forEach((candidates, count) -> classes.merge(sightings.rarest(candidates), count, ClassCount::plus));
        Map<Split, Long> splits = new EnumMap<>(Split.class);
        splits.putAll(superseded);
        long nothing = 0;
        for (OriginCount origin : origins.values()) {
            splits.merge(origin.split(), deduplicated(origin), Long::sum);
            if (origin.split() == Split.TRAIN) {
                ClassCount one = ClassCount.input(origin.published());
                for (long i = 0; i < deduplicated(origin); i++) {
                    classes.merge(sightings.rarest(origin.candidates()), one, ClassCount::plus);
                }
                nothing += origin.published() == 0 ? deduplicated(origin) : 0;
            }
        }
        Discrepancies discrepancies = discrepancies();
        long missing = discrepancies.undecided()
                + discrepancies
                        .unpublished()
                        .getOrDefault(Split.TRAIN, IdList.NONE)
                        .count();
        return new PipelineStats(
                inputs,
                splits,
                others,
                Math.max(0, nothing - missing),
                discrepancies,
                owed.copies(),
                new PipelineStats.Corrections(changed, revised, deleted, retracted),
                classes,
                objects,
                reasons);
    }

    /** Inputs under an id that the splits count. */
    private long deduplicated(OriginCount origin) {
        return rules.source().deduplicate() ? 1 : origin.inputs();
    }

    private Discrepancies discrepancies() {
        Map<Split, List<String>> unpublished = new EnumMap<>(Split.class);
        List<String> crossed = new ArrayList<>();
        long training = superseded.getOrDefault(Split.TRAIN, 0L);
        long due = 0;
        long lost = 0;
        for (Map.Entry<String, OriginCount> entry : origins.entrySet()) {
            OriginCount origin = entry.getValue();
            if (origin.partitions().size() > 1) {
                crossed.add(entry.getKey() + " (" + partitions(origin) + ")");
            }
            if (origin.published() == 0 && origin.due() > 0) {
                unpublished
                        .computeIfAbsent(origin.split(), any -> new ArrayList<>())
                        .add(entry.getKey());
            }
            if (origin.split() == Split.TRAIN) {
                long lacking = Math.max(0, origin.due() - origin.published());
                training += origin.inputs();
                due += lacking;
                lost += origin.published() == 0 ? 0 : lacking;
            }
        }
        if (due <= owed.copies()) {
            unpublished.remove(Split.TRAIN);
        }
        long undecided = 0;
        long left = lost - owed.copies();
        if (decided.isPresent()) {
            undecided = training - decided.get().inputs();
            left = decided.get().samples() - owed.copies() - owed.refused() - trained;
        }
        return new Discrepancies(
                new IdList(unreadable),
                lists(unpublished),
                Math.max(0, undecided),
                Math.max(0, left),
                lists(surplus),
                new IdList(crossed),
                sourceless.size());
    }

    private static String partitions(OriginCount origin) {
        return origin.partitions().stream().sorted().map(String::valueOf).collect(Collectors.joining(" and "));
    }

    private static Map<Split, IdList> lists(Map<Split, List<String>> ids) {
        Map<Split, IdList> lists = new EnumMap<>(Split.class);
        ids.forEach((split, some) -> lists.put(split, new IdList(some)));
        return lists;
    }
}
