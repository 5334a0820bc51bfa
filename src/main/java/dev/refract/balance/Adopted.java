package dev.refract.balance;

/**
 * The epoch that a ledger decides by, as it is stored.
 *
 * @param partition the ledger's own partition
 */
record Adopted(int partition, Epoch epoch) implements Row {
    static final String KEY = "epoch";

    /** Records that the partition had had when it told the tally in this epoch; 0 if none of it is. */
    long toldAt() {
        Tally own = epoch.tallies().get(partition);
        return own == null ? 0 : own.records();
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public byte[] encode() {
        return Wire.write(out -> {
            out.writeInt(partition);
            byte[] bytes = epoch.encode();
            out.writeInt(bytes.length);
            out.write(bytes);
        });
    }

    static Adopted decode(byte[] bytes) {
        return Wire.read("epoch row", bytes, in -> {
            int partition = in.readInt();
            return new Adopted(partition, Epoch.decode(in.readNBytes(in.readInt())));
        });
    }
}
