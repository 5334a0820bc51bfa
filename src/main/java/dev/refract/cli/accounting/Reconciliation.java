package dev.refract.cli.accounting;

import dev.refract.sample.DataFault;
import dev.refract.sample.DeadLetter;
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
public final class Reconciliation {
    private final Rules rules;
    private final Map<Integer, Long> committed;
    private final Optional<LedgerTotals> decided;
    private final OwedTotals owed;
    private final RetractedSamples retractions;

    private final Refusals refusals;
    private final Origins origins;
    private final Map<InputKind, Long> others = new EnumMap<>(InputKind.class);
    private final Map<Split, List<String>> surplus = new EnumMap<>(Split.class);
    private final List<String> unreadable = new ArrayList<>();
    private final Set<String> sourceless = new HashSet<>();
    private final ClassTally tally;
    private final Map<String, Long> groups = new HashMap<>();
    private final Map<Integer, KnownContents> known = new HashMap<>();
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
    public record Rules(
            String owner,
            Source source,
            Splitter splitter,
            boolean waitsForLabels,
            OptionalInt samplesPerInput,
            Function<Sample, SortedMap<String, Integer>> classesOf) {}

    /**
     * Nothing counted yet.
     *
     * @param committed how far each partition of the source is done: the offset of the next record
     * @param decided what a balance, which may let nothing through of an input, says it has decided; empty
     *     without a balance
     * @param owed what is decided and has not left
     * @param retractions all retractions of the pipeline
     */
    public Reconciliation(
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
        this.refusals = new Refusals(rules.owner(), rules.source().topic());
        this.origins = new Origins(rules.source().deduplicate());
        this.tally = new ClassTally(rules.classesOf());
    }

    /** The groups that the split holds together, each with its inputs. */
    public LargeGroups groups() {
        return new LargeGroups(groups, rules.splitter());
    }

    /** A record of the dead-letter topic; those of other pipelines and other sources do not count. */
    public void letter(DeadLetter letter) {
        refusals.add(letter);
    }

    /**
     * A record of the source topic; within a partition in order.
     *
     * @param sample empty when the record cannot be read
     */
    public void input(int partition, long offset, Optional<Sample> sample) {
        inputs++;
        RecordPosition position = new RecordPosition(partition, offset);
        if (offset >= committed.getOrDefault(partition, 0L)) {
            count(InputKind.WAITING);
        } else if (refusals.refused(position)) {
            count(InputKind.REJECTED);
        } else if (sample.isPresent()) {
            accept(position, sample.get());
        } else {
            missing(position);
        }
    }

    /**
     * A record of the source topic that has a key and no value.
     *
     * @param id of the sample that it deletes
     */
    public void tombstone(int partition, long offset, String id) {
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
        return known.computeIfAbsent(partition, any -> new KnownContents(rules.source(), rules.splitter()));
    }

    private void accept(RecordPosition position, Sample sample) {
        KnownContents.Finding finding = knownTo(position.partition()).look(sample);
        switch (finding) {
            case REPEATED -> count(InputKind.REPEATED);
            case IGNORED -> {
                count(InputKind.REPEATED);
                changed++;
            }
            case REFUSED -> missing(position); // its dead letter is
            case NEW, REVISED -> {
                if (finding == KnownContents.Finding.REVISED) {
                    revised++;
                    supersede(sample.id());
                }
                try {
                    pass(position, sample);
                } catch (DataFault refused) {
                    missing(position); // its dead letter is
                }
            }
        }
    }

    private void supersede(String id) {
        origins.supersede(id).map(OriginCount::objects).ifPresent(tally::withdraw);
    }

    private void pass(RecordPosition position, Sample sample) {
        if (rules.waitsForLabels() && sample.label().isEmpty()) {
            count(InputKind.UNLABELED);
            knownTo(position.partition()).forget(sample.id());
            return;
        }
        groups.merge(rules.splitter().group(sample), 1L, Long::sum);
        Optional<OriginCount> earlier = origins.get(sample.id());
        OriginCount origin = earlier.orElseGet(() -> first(sample));
        if (earlier.isPresent() && rules.source().deduplicate()) {
            count(InputKind.OTHER_PARTITION);
        }
        origins.put(sample.id(), origin);
        int samples = origin.split() == Split.TRAIN ? rules.samplesPerInput().orElse(0) : 1;
        origin.input(position.partition(), Math.max(0, samples - refusals.copies(position)));
    }

    private OriginCount first(Sample sample) {
        Split split = rules.splitter().of(sample);
        if (split != Split.TRAIN) {
            return new OriginCount(split, List.of(), List.of());
        }
        return new OriginCount(split, tally.input(sample), ClassTally.marked(sample));
    }

    private void missing(RecordPosition position) {
        unreadable.add(position.in(rules.source().topic()));
    }

    private void count(InputKind kind) {
        others.merge(kind, 1L, Long::sum);
    }

    /** A record of the topic of {@code split} that the pipeline wrote. */
    public void output(Split split, Sample sample) {
        trained += split == Split.TRAIN ? 1 : 0;
        if (retractions.contains(sample)) {
            retracted++;
            return;
        }
        Optional<Lineage> made =
                sample.lineage().filter(lineage -> rules.owner().equals(lineage.pipeline() + "@" + lineage.version()));
        tally.output(
                sample,
                switch (split) {
                    case VALIDATION -> ClassCount.VALIDATION;
                    case TEST -> ClassCount.TEST;
                    default -> made.isEmpty() ? ClassCount.ORIGINAL : ClassCount.COPY;
                });
        String id = made.map(lineage -> lineage.parents().get(0)).orElse(sample.id());
        origins.get(id).ifPresentOrElse(origin -> publish(id, origin, split), () -> sourceless.add(id));
    }

    private void publish(String id, OriginCount origin, Split split) {
        origin.publish();
        if (origin.split() != split || (split != Split.TRAIN && origin.published() > origin.inputs())) {
            surplus.computeIfAbsent(split, any -> new ArrayList<>()).add(id);
        }
    }

    /** What has been counted. */
    public PipelineStats stats() {
        Map<String, ClassCount> classes = tally.outputs();
        long nothing = 0;
        for (OriginCount origin : origins.all()) {
            if (origin.split() == Split.TRAIN) {
                long count = origins.inputs(origin);
                ClassCount one = ClassCount.input(origin.published());
                for (long i = 0; i < count; i++) {
                    classes.merge(tally.rarest(origin.candidates()), one, ClassCount::plus);
                }
                nothing += origin.published() == 0 ? count : 0;
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
                origins.splits(),
                others,
                Math.max(0, nothing - missing),
                discrepancies,
                owed.copies(),
                new PipelineStats.Corrections(changed, revised, deleted, retracted),
                classes,
                tally.objects(),
                refusals.reasons());
    }

    private Discrepancies discrepancies() {
        Origins.Shortfall training = decided.isPresent()
                ? new Origins.Shortfall(IdList.NONE, lost(decided.get()))
                : origins.training(owed.copies());
        Map<Split, IdList> unpublished = new EnumMap<>(Split.class);
        unpublished.put(Split.TRAIN, training.unpublished());
        unpublished.put(Split.VALIDATION, origins.unpublished(Split.VALIDATION));
        unpublished.put(Split.TEST, origins.unpublished(Split.TEST));
        unpublished.values().removeIf(IdList::isEmpty);
        Map<Split, IdList> twice = new EnumMap<>(Split.class);
        surplus.forEach((split, ids) -> twice.put(split, new IdList(ids)));
        return new Discrepancies(
                new IdList(unreadable),
                unpublished,
                decided.map(totals -> Math.max(0, origins.decided() - totals.inputs()))
                        .orElse(0L),
                training.lost(),
                twice,
                origins.crossed(),
                sourceless.size());
    }

    private long lost(LedgerTotals totals) {
        return Math.max(0, totals.samples() - owed.copies() - owed.refused() - trained);
    }
}
