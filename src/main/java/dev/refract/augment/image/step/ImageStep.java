package dev.refract.augment.image.step;

import dev.refract.augment.Step;

/** One change of an image; its kind says how labels follow and with which neighbors it fuses. */
public sealed interface ImageStep extends Step
        permits Warp, Distortion, Relabeling, Tone, ColorMatrix, Filter, Paint, Codec {}
