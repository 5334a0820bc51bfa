package dev.refract.balance.rounds;

import dev.refract.balance.row.BinaryFormat;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The newest class counts of every partition, as in a round of federated aggregation: the partitions report counts,
 * one task collects them and sends the round to all. Counts travel, not decisions, so a round that is thousands of
 * records old does little harm.
 *
 * @param number reports collected so far; 0 before the first
 * @param counts the newest of each partition
 */
public record CountRound(long number, SortedMap<Integer, PartitionCounts> counts) {

    /** Before any report. */
    public static final CountRound NONE = new CountRound(0, Collections.emptySortedMap());

    public CountRound {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** With the report of one partition; this round when the report is not newer than the partition's last. */
    public CountRound with(PartitionCounts report) {
        PartitionCounts last = counts.get(report.partition());
        if (last != null && last.records() >= report.records()) {
            return this;
        }
        TreeMap<Integer, PartitionCounts> newest = new TreeMap<>(counts);
        newest.put(report.partition(), report);
        return new CountRound(number + 1, newest);
    }

    /**
     * Whether the round goes to all partitions: when as many reports have come in since the last one as there are
     * partitions. So n partitions exchange of the order of n messages and not n².
     */
    public boolean complete() {
        return number > 0 && number % counts.size() == 0;
    }

    /** Records of all partitions. */
    public long records() {
        return counts.values().stream().mapToLong(PartitionCounts::records).sum();
    }

    /** The round's bytes. */
    public byte[] encode() {
        return BinaryFormat.write(out -> {
            out.writeLong(number);
            out.writeInt(counts.size());
            for (PartitionCounts of : counts.values()) {
                of.write(out);
            }
        });
    }

    /**
     * The round that was encoded.
     *
     * @throws IllegalArgumentException for bytes that no version of this program has written
     */
    public static CountRound decode(byte[] bytes) {
        return BinaryFormat.read("round", bytes, in -> {
            long number = in.readLong();
            int size = in.readInt();
            TreeMap<Integer, PartitionCounts> counts = new TreeMap<>();
            for (int i = 0; i < size; i++) {
                PartitionCounts of = PartitionCounts.read(in);
                counts.put(of.partition(), of);
            }
            return new CountRound(number, counts);
        });
    }
}
