package dev.refract.topology.owed;

import dev.refract.balance.row.BinaryFormat;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What rows of the ledger get back for copies that were refused.
 *
 * @param at number of the training record before which they get it
 * @param copies how many, by key of the row
 */
public record Refunds(long at, SortedMap<String, Integer> copies) {
    /** What the keys of refunds begin with. */
    private static final String PREFIX = "r:";

    public Refunds {
        copies = Collections.unmodifiableSortedMap(new TreeMap<>(copies));
    }

    static Refunds at(long at) {
        return new Refunds(at, new TreeMap<>());
    }

    Refunds plus(String row, int more) {
        SortedMap<String, Integer> sum = new TreeMap<>(copies);
        sum.merge(row, more, Integer::sum);
        return new Refunds(at, sum);
    }

    /** Copies of all rows together. */
    public int total() {
        return copies.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether the value under this key of the store is one. */
    public static boolean isKey(String key) {
        return key.startsWith(PREFIX);
    }

    String key() {
        return PREFIX + "%016x".formatted(at);
    }

    byte[] encode() {
        return BinaryFormat.write(out -> {
            out.writeLong(at);
            out.writeInt(copies.size());
            for (var entry : copies.entrySet()) {
                OwedOrigin.writeText(out, entry.getKey());
                out.writeInt(entry.getValue());
            }
        });
    }

    /**
     * The refunds that were encoded.
     *
     * @throws IllegalArgumentException for bytes that no version of this program has written
     */
    public static Refunds decode(byte[] bytes) {
        return BinaryFormat.read("refunds", bytes, in -> {
            long at = in.readLong();
            SortedMap<String, Integer> copies = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                copies.put(OwedOrigin.readText(in), in.readInt());
            }
            return new Refunds(at, copies);
        });
    }
}
