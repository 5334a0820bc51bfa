package dev.refract.balance.rounds;

import dev.refract.balance.row.BinaryFormat;
import dev.refract.balance.row.StoredRow;

/**
 * The epoch that a ledger decides by, as it is stored.
 *
 * @param partition the ledger's own partition
 */
public record RoundInForce(int partition, CountRound round) implements StoredRow {
    public static final String KEY = "epoch";

    /** Records that the partition had had when it told the tally in this epoch; 0 if none of it is. */
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

    public static RoundInForce decode(byte[] bytes) {
        return BinaryFormat.read("epoch row", bytes, in -> {
            int partition = in.readInt();
            return new RoundInForce(partition, CountRound.decode(in.readNBytes(in.readInt())));
        });
    }
}
