package dev.refract.balance.rounds;

import dev.refract.balance.row.BinaryFormat;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one partition reports to the others: how many records it has had and which classes they were lately. A
 * later report replaces an earlier one, so that a repeated message does no harm.
 *
 * @param partition the partition counted
 * @param records records of it so far
 * @param classes what was seen of each class, by row key
 */
public record PartitionCounts(int partition, long records, SortedMap<String, ClassCount> classes) {

    /**
     * One class in one partition.
     *
     * @param share estimated share of the partition's records
     * @param sightings its records, older ones counting less
     */
    public record ClassCount(double share, double sightings) {
        /** The sum of both. */
        ClassCount plus(ClassCount other) {
            return new ClassCount(share + other.share, sightings + other.sightings);
        }
    }

    public PartitionCounts {
        if (partition < 0 || records < 0) {
            throw new IllegalArgumentException(
                    "partition and records must be at least 0, found " + partition + " and " + records);
        }
        classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
    }

    /** The report's bytes. */
    public byte[] encode() {
        return BinaryFormat.write(this::write);
    }

    /**
     * The report that was encoded.
     *
     * @throws IllegalArgumentException for bytes that no version of this program has written
     */
    public static PartitionCounts decode(byte[] bytes) {
        return BinaryFormat.read("partition counts", bytes, PartitionCounts::read);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(partition);
        out.writeLong(records);
        out.writeInt(classes.size());
        for (Map.Entry<String, ClassCount> seen : classes.entrySet()) {
            out.writeUTF(seen.getKey());
            out.writeDouble(seen.getValue().share());
            out.writeDouble(seen.getValue().sightings());
        }
    }

    static PartitionCounts read(DataInputStream in) throws IOException {
        int partition = in.readInt();
        long records = in.readLong();
        int size = in.readInt();
        TreeMap<String, ClassCount> classes = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            classes.put(in.readUTF(), new ClassCount(in.readDouble(), in.readDouble()));
        }
        return new PartitionCounts(partition, records, classes);
    }
}
