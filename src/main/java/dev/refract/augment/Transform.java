package dev.refract.augment;

import dev.refract.declare.Family;

/** What may stand in a list of steps: an {@link Augmentation} or a {@link Policy}; a declared record. */
@Family(noun = "an operation")
public interface Transform {}
