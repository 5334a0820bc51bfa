package dev.refract.topology.metrics;

import dev.refract.sample.Reason;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * What all tasks of one process have done since it started. They only grow, whatever tasks come and go, as a reader that
 * asks for rates needs it. Work that is aborted and done again counts again. Safe for several threads.
 */
public final class WorkCounters {
    private final LongAdder read = new LongAdder();
    private final LongAdder repeated = new LongAdder();
    private final LongAdder thinned = new LongAdder();
    private final LongAdder retracted = new LongAdder();
    private final ConcurrentMap<Published, LongAdder> published = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, LongAdder> gateRefusals = new ConcurrentHashMap<>();
    private final Map<Reason, LongAdder> deadLetters = new EnumMap<>(Reason.class);

    /** Counters at 0. */
    public WorkCounters() {
        for (Reason reason : Reason.values()) {
            deadLetters.put(reason, new LongAdder());
        }
    }

    /**
     * A kind of published sample.
     *
     * @param sink name of the sink node
     * @param copy whether it is a copy, or else an original
     */
    public record Published(String sink, boolean copy) {}

    /**
     * The counts at one moment.
     *
     * @param read source records taken up
     * @param repeated inputs dropped because their id had come before
     * @param thinned training inputs without a published sample
     * @param retracted published samples that no longer hold
     * @param published samples sent, by kind
     * @param gateRefusals refused copies by operation; a copy counts for each operation that made it
     * @param deadLetters records and copies refused, for every reason
     */
    public record Counts(
            long read,
            long repeated,
            long thinned,
            long retracted,
            Map<Published, Long> published,
            Map<String, Long> gateRefusals,
            Map<Reason, Long> deadLetters) {}

    /** Counts a source record. */
    public void countRead() {
        read.increment();
    }

    /** Counts an input whose id had come before. */
    public void countRepeated() {
        repeated.increment();
    }

    /** Counts a training input without a sample. */
    public void countThinned() {
        thinned.increment();
    }

    /** Counts samples that are retracted. */
    public void countRetracted(int samples) {
        retracted.add(samples);
    }

    /** Counts samples that are sent. */
    public void countPublished(String sink, boolean copy, long samples) {
        if (samples > 0) {
            published
                    .computeIfAbsent(new Published(sink, copy), kind -> new LongAdder())
                    .add(samples);
        }
    }

    /** Counts a dead letter. */
    public void countDeadLetter(Reason reason) {
        deadLetters.get(reason).increment();
    }

    /** Counts a copy that the gates refused, by the names of the operations that made it. */
    public void countGateRefusal(List<String> operations) {
        operations.stream()
                .distinct()
                .forEach(operation -> gateRefusals
                        .computeIfAbsent(operation, name -> new LongAdder())
                        .increment());
    }

    /** The counts now. */
    public Counts counts() {
        Map<Published, Long> sent = new ConcurrentHashMap<>();
        published.forEach((kind, count) -> sent.put(kind, count.sum()));
        Map<String, Long> refused = new TreeMap<>();
        gateRefusals.forEach((operation, count) -> refused.put(operation, count.sum()));
        Map<Reason, Long> letters = new EnumMap<>(Reason.class);
        deadLetters.forEach((reason, count) -> letters.put(reason, count.sum()));
        return new Counts(read.sum(), repeated.sum(), thinned.sum(), retracted.sum(), sent, refused, letters);
    }
}
