package dev.refract.balance.row;

/**
 * The keys of the rows that classes have: {@code c:<label>} for a label with a row of its own, {@code other} for
 * all labels that share one. The prefix keeps a label named {@code totals} or {@code other} from meaning more.
 */
public final class ClassRowKey {
    /** Key of the row that all labels without one of their own share. */
    public static final String OTHER = "other";

    private static final String PREFIX = "c:";
    private static final String SHOWN = "(other)";

    private ClassRowKey() {}

    /** The key of a label's own row. */
    public static String of(String label) {
        return PREFIX + label;
    }

    /** The label of the row with this key; {@code (other)} for the shared row. */
    public static String label(String key) {
        return key.startsWith(PREFIX) ? key.substring(PREFIX.length()) : SHOWN;
    }
}
