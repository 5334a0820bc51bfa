package dev.refract.augment.mix;

/** Which samples may be partners. */
public enum PartnerScope {
    /** Samples of any class. */
    ANY,
    /** Samples with the same main class. */
    SAME_CLASS
}
