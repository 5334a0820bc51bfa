package dev.refract.balance.rules;

/**
 * The defaults of a balance that its declaration and Java callers share, as users write them. Text, because the
 * declaration is an annotation; those that one declared record holds alone stand in that record.
 */
public final class BalanceDefaults {
    /** {@link VolumeControl#requested}. */
    public static final String VOLUME = "1.0";

    /** {@link VolumeControl#maxMeanCopies}. */
    public static final String MAX_MEAN_COPIES = "20";

    /** {@link VolumeControl#minVolume}. */
    public static final String MIN_VOLUME = "0.02";

    /** {@link VolumeControl#minShare}. */
    public static final String MIN_SHARE = "0.0005";

    /** {@link CreditSettings#gain}. */
    public static final String GAIN = "0.5";

    /** {@link CreditSettings#maxDebt}. */
    public static final String MAX_DEBT = "10";

    /** {@link BalanceRules#maxClasses}. */
    public static final String MAX_CLASSES = "1000";

    /** Largest record that a reservoir keeps whole, in bytes. */
    public static final String MAX_KEPT_BYTES = "262144";

    private BalanceDefaults() {}
}
