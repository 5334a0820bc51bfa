package dev.refract.balance;

/** Reads back any row that a balance has stored. */
public final class BalanceRows {
    private BalanceRows() {}

    /**
     * The row that was encoded.
     *
     * @throws IllegalArgumentException for bytes that no version of this program has written
     */
    public static Row decode(String key, byte[] bytes) {
        if (key.startsWith(Entry.PREFIX)) {
            return Entry.decode(bytes);
        }
        if (key.equals(Adopted.KEY)) {
            return Adopted.decode(bytes);
        }
        return Ledger.decode(key, bytes);
    }
}
