package dev.refract.augment.mix;

/** Which samples may be partners. */
public enum PartnerScope {
    /** Samples of any class. */
    ANY,
    /** Samples with the same main class. */
    SAME_CLASS,
    /**
     * Samples of any class, those of a class in proportion to 1 / frequency: what the stream lacks is mixed in most
     * (the inverse sampler of UniMix; Xu, Chai and Yuan, NeurIPS 2021).
     */
    INVERSE_FREQUENCY
}
