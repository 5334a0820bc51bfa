package dev.refract.augment;

import dev.refract.sample.Label;
import dev.refract.sample.Payload;

/** A finished copy: payload and label, changed together. */
public record Augmented(Payload payload, Label label) {}
