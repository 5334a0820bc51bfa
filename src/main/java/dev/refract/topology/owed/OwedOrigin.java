package dev.refract.topology.owed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.balance.row.BinaryFormat;
import dev.refract.copies.CopyOrder;
import dev.refract.random.Address;
import dev.refract.sample.Coordinates;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The copies of one sample that are still to leave: an entry of the store.
 *
 * @param sequence number of the sample among the training records of its partition, from 1
 * @param id of the sample
 * @param from where the sample is read again
 * @param first number of its first copy that leaves later
 * @param count how many of them leave later, at least 1
 * @param paid how many of these have left or were refused
 * @param round balance round that decided them; 0 when decided locally
 * @param weight how many originals of its class a copy stands for
 * @param row key of the ledger's row that was charged for them; empty without a balance
 * @param position place in the stream whose reservoirs they are mixed from
 * @param spread how many records they are spread over, at least 1
 */
public record OwedOrigin(
        long sequence,
        String id,
        Coordinates from,
        int first,
        int count,
        int paid,
        long round,
        double weight,
        String row,
        long position,
        int spread) {

    /** What the keys of entries begin with. */
    private static final String PREFIX = "o:";

    /** Only these children of a sample's address are drawn for its schedule: none of its copies uses them. */
    private static final int SCHEDULE = 0;

    /** How many copies are still to leave. */
    public int left() {
        return count - paid;
    }

    /** Number of the copy that leaves next. */
    public int number() {
        return first + paid;
    }

    /** The copy that leaves next. */
    public CopyOrder next() {
        return new CopyOrder(number(), 1, round, weight);
    }

    /** The same with one copy less. */
    OwedOrigin withOnePaid() {
        return new OwedOrigin(sequence, id, from, first, count, paid + 1, round, weight, row, position, spread);
    }

    /**
     * The slot of the copy that leaves next: stratified over the records that follow, so that copies of one sample
     * neither meet nor keep step with those of another.
     *
     * @param sample the sample's address
     * @return a number from {@code sequence + 1} to {@code sequence + spread}, which grows with the copy's number
     */
    long slot(Address sample) {
        double jitter = sample.child(SCHEDULE).child(1L + number()).uniform();
        return sequence + 1 + (long) ((paid + jitter) * spread / count);
    }

    /** A slot before which the copy after the next does not leave; the largest number where there is none. */
    long earliestAfterNext() {
        return left() == 1 ? Long.MAX_VALUE : sequence + 1 + (long) ((paid + 1.0) * spread / count);
    }

    /** Whether the value under this key of the store is one. */
    public static boolean isKey(String key) {
        return key.startsWith(PREFIX);
    }

    /** {@code o:<sequence>}, in hexadecimal digits that sort as the numbers do. */
    String key() {
        return PREFIX + "%016x".formatted(sequence);
    }

    byte[] encode() {
        return BinaryFormat.write(out -> {
            out.writeLong(sequence);
            writeText(out, id);
            out.writeUTF(from.topic());
            out.writeInt(from.partition());
            out.writeLong(from.offset());
            out.writeLong(from.timestamp());
            out.writeInt(first);
            out.writeInt(count);
            out.writeInt(paid);
            out.writeLong(round);
            out.writeDouble(weight);
            writeText(out, row);
            out.writeLong(position);
            out.writeInt(spread);
        });
    }

    /**
     * The entry that was encoded.
     *
     * @throws IllegalArgumentException for bytes that no version of this program has written
     */
    public static OwedOrigin decode(byte[] bytes) {
        return BinaryFormat.read(
                "owed copies",
                bytes,
                in -> new OwedOrigin(
                        in.readLong(),
                        readText(in),
                        new Coordinates(in.readUTF(), in.readInt(), in.readLong(), in.readLong()),
                        in.readInt(),
                        in.readInt(),
                        in.readInt(),
                        in.readLong(),
                        in.readDouble(),
                        readText(in),
                        in.readLong(),
                        in.readInt()));
    }

    /** Of any length, unlike what {@link DataOutputStream#writeUTF} takes. */
    static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, UTF_8);
    }
}
