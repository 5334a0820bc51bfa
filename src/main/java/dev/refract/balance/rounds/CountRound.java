package dev.refract.balance.rounds;

import dev.refract.balance.row.BinaryFormat;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What all partitions know of each other from some moment on: the newest tally of each. Shares travel,
 * not decisions, so an epoch that is thousands of records old does little harm.
 *
 * @param number counts epochs from 1; 0 before the first
 * @param counts the newest of each partition
 */
public record CountRound(long number, SortedMap<Integer, PartitionCounts> counts) {

    /** Before any tally. */
    public static final CountRound NONE = new CountRound(0, Collections.emptySortedMap());

    public CountRound {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /**
     * The next epoch, with a newer tally of one partition; this one when the tally is not newer than the
     * partition's last.
     */
    public CountRound with(PartitionCounts tally) {
        PartitionCounts last = counts.get(tally.partition());
        if (last != null && last.records() >= tally.records()) {
            return this;
        }
        TreeMap<Integer, PartitionCounts> newer = new TreeMap<>(counts);
        newer.put(tally.partition(), tally);
        return new CountRound(number + 1, newer);
    }

    /**
     * Whether the others are told of this epoch: once a round, when as many tallies have come in as there
     * are partitions, so that n partitions exchange of the order of n and not n² messages a round.
     */
    public boolean complete() {
        return number > 0 && number % counts.size() == 0;
    }

    /** Records of all partitions. */
    public long records() {
        return counts.values().stream().mapToLong(PartitionCounts::records).sum();
    }

    /** The epoch's bytes. */
    public byte[] encode() {
        return BinaryFormat.write(out -> {
            out.writeLong(number);
            out.writeInt(counts.size());
            for (PartitionCounts tally : counts.values()) {
                tally.write(out);
            }
        });
    }

    /**
     * The epoch that was encoded.
     *
     * @throws IllegalArgumentException for bytes that no version of this program has written
     */
    public static CountRound decode(byte[] bytes) {
        return BinaryFormat.read("epoch", bytes, in -> {
            long number = in.readLong();
            int size = in.readInt();
            TreeMap<Integer, PartitionCounts> tallies = new TreeMap<>();
            for (int i = 0; i < size; i++) {
                PartitionCounts tally = PartitionCounts.read(in);
                tallies.put(tally.partition(), tally);
            }
            return new CountRound(number, tallies);
        });
    }
}
