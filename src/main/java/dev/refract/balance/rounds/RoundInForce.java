package dev.refract.balance.rounds;

import dev.refract.balance.row.BinaryFormat;
import dev.refract.balance.row.StoredRow;

/**
 * The round that a ledger decides by, as it is stored.
 *
 * @param partition the ledger's own partition
 * @param round the round
 */
public record RoundInForce(int partition, CountRound round) implements StoredRow {
    /** The row's key; a task has one. */
    public static final String KEY = "round";

    /** Records that the partition had had when it reported the counts in this round; 0 if it has none in it. */
    public long countedAt() {
        PartitionCounts own = round.counts().get(partition);
        return own == null ? 0 : own.records();
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public byte[] encode() {
        return BinaryFormat.write(out -> {
            out.writeInt(partition);
            byte[] bytes = round.encode();
            out.writeInt(bytes.length);
            out.write(bytes);
        });
    }

    /**
     * The row that was encoded.
     *
     * @throws IllegalArgumentException for bytes that no version of this program has written
     */
    public static RoundInForce decode(byte[] bytes) {
        return BinaryFormat.read("round row", bytes, in -> {
            int partition = in.readInt();
            return new RoundInForce(partition, CountRound.decode(in.readNBytes(in.readInt())));
        });
    }
}
