package dev.refract.augment.mix;

/** Who may be a partner. */
public enum Among {
    /** Anyone, whatever the class. */
    ANY,
    /** Those whose main class is the copy's. */
    SAME_CLASS
}
