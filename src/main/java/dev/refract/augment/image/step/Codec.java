package dev.refract.augment.image.step;

import dev.refract.augment.image.codec.Encoder;

/** Encodes and decodes the image, which leaves the artifacts of a lossy format; labels stay. */
public non-sealed interface Codec extends ImageStep {

    /** The encoder that makes the artifacts. */
    Encoder encoder();
}
