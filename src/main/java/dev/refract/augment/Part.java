package dev.refract.augment;

/** What may stand in a list of steps: an {@link Augmentation} or a {@link Policy}; a declared record. */
public interface Part {}
