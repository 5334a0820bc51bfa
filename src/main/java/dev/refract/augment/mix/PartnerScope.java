package dev.refract.augment.mix;

/** Who may be a partner. */
public enum PartnerScope {
    /** Anyone, whatever the class. */
    ANY,
    /** Those whose main class is the copy's. */
    SAME_CLASS
}
