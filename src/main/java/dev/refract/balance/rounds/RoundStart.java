package dev.refract.balance.rounds;

import dev.refract.balance.row.BinaryFormat;

/**
 * From which record on a partition of the source is decided by a round. It holds until the partition's next start.
 * The round is in it, whole, so that a log of starts needs nothing else.
 *
 * @param partition of the source
 * @param from offset, in that partition, of the first record decided by the round
 * @param round the round
 */
public record RoundStart(int partition, long from, CountRound round) {
    public RoundStart {
        if (partition < 0 || from < 0) {
            throw new IllegalArgumentException(
                    "partition and offset must be at least 0, found " + partition + " and " + from);
        }
    }

    /** The start's bytes. */
    public byte[] encode() {
        return BinaryFormat.write(out -> {
            out.writeInt(partition);
            out.writeLong(from);
            byte[] bytes = round.encode();
            out.writeInt(bytes.length);
            out.write(bytes);
        });
    }

    /**
     * The start that was encoded.
     *
     * @throws IllegalArgumentException for bytes that no version of this program has written
     */
    public static RoundStart decode(byte[] bytes) {
        return BinaryFormat.read("round start", bytes, in -> {
            int partition = in.readInt();
            long from = in.readLong();
            return new RoundStart(partition, from, CountRound.decode(in.readNBytes(in.readInt())));
        });
    }
}
