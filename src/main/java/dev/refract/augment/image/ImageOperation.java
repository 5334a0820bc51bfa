package dev.refract.augment.image;

import dev.refract.augment.Augmentation;
import dev.refract.sample.Kind;

/** An operation on images. */
public interface ImageOperation extends Augmentation<ImageFacts> {
    @Override
    default Kind kind() {
        return Kind.IMAGE;
    }
}
