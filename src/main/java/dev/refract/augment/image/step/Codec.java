package dev.refract.augment.image.step;

import dev.refract.augment.image.codec.Encoder;

/** Encodes and decodes, for what a lossy format leaves behind; labels stay. */
public non-sealed interface Codec extends ImageStep {

    /** The encoder to pass through. */
    Encoder encoder();
}
