package dev.refract.augment.image.mix;

/** Which objects of another image are pasted. */
public enum PastedClass {
    /** Any. */
    ANY,
    /** Those of the class that the copy has fewest of. */
    DEFICIT
}
