package dev.refract.balance;

/**
 * The epoch that a ledger decides by, as it is stored.
 *
 * @param partition the ledger's own partition
 */
record Adopted(int partition, Epoch epoch) implements Row {
    static final String KEY = "epoch";

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
