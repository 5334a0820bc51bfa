package dev.refract.balance;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What all partitions know of each other from some moment on: the newest tally of each. Shares travel,
 * not decisions, so an epoch that is thousands of records old does little harm.
 *
 * @param number counts epochs from 1; 0 before the first
 * @param tallies the newest of each partition
 */
public record Epoch(long number, SortedMap<Integer, Tally> tallies) {

    /** Before any tally. */
    public static final Epoch NONE = new Epoch(0, Collections.emptySortedMap());

    public Epoch {
        tallies = Collections.unmodifiableSortedMap(new TreeMap<>(tallies));
    }

    /**
     * The next epoch, with a newer tally of one partition; this one when the tally is not newer than the
     * partition's last.
     */
    public Epoch with(Tally tally) {
        Tally last = tallies.get(tally.partition());
        if (last != null && last.records() >= tally.records()) {
            return this;
        }
        TreeMap<Integer, Tally> newer = new TreeMap<>(tallies);
        newer.put(tally.partition(), tally);
        return new Epoch(number + 1, newer);
    }

    /**
     * Whether the others are told of this epoch: once a round, when as many tallies have come in as there
     * are partitions, so that n partitions exchange of the order of n and not n² messages a round.
     */
    public boolean roundsOff() {
        return number > 0 && number % tallies.size() == 0;
    }

    /** Records of all partitions. */
    public long records() {
        return tallies.values().stream().mapToLong(Tally::records).sum();
    }

    /** The epoch's bytes. */
    public byte[] encode() {
        return Wire.write(out -> {
            out.writeLong(number);
            out.writeInt(tallies.size());
            for (Tally tally : tallies.values()) {
                tally.write(out);
            }
        });
    }

    /**
     * The epoch that was encoded.
     *
     * @throws IllegalArgumentException for bytes that no version of this program has written
     */
    public static Epoch decode(byte[] bytes) {
        return Wire.read("epoch", bytes, in -> {
            long number = in.readLong();
            int size = in.readInt();
            TreeMap<Integer, Tally> tallies = new TreeMap<>();
            for (int i = 0; i < size; i++) {
                Tally tally = Tally.read(in);
                tallies.put(tally.partition(), tally);
            }
            return new Epoch(number, tallies);
        });
    }
}
