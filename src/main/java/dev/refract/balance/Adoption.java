package dev.refract.balance;

/**
 * From where on a partition of the source was decided by an epoch; it holds until the partition's next
 * adoption. Self-contained: the epoch is in it, whole.
 *
 * @param partition of the source
 * @param from offset, in that partition, of the first record decided by it
 * @param epoch the epoch
 */
public record Adoption(int partition, long from, Epoch epoch) {
    public Adoption {
        if (partition < 0 || from < 0) {
            throw new IllegalArgumentException(
                    "partition and offset must be at least 0, found " + partition + " and " + from);
        }
    }

    /** The adoption's bytes. */
    public byte[] encode() {
        return Wire.write(out -> {
            out.writeInt(partition);
            out.writeLong(from);
            byte[] bytes = epoch.encode();
            out.writeInt(bytes.length);
            out.write(bytes);
        });
    }

    /**
     * The adoption that was encoded.
     *
     * @throws IllegalArgumentException for bytes that no version of this program has written
     */
    public static Adoption decode(byte[] bytes) {
        return Wire.read("adoption", bytes, in -> {
            int partition = in.readInt();
            long from = in.readLong();
            return new Adoption(partition, from, Epoch.decode(in.readNBytes(in.readInt())));
        });
    }
}
