package dev.refract.augment.image;

import dev.refract.augment.Augmentation;
import dev.refract.declare.Library;
import dev.refract.declare.Needs;
import dev.refract.sample.Kind;

/** An operation on images. */
@Needs(Library.OPENCV)
public interface ImageOperation extends Augmentation<ImageFacts> {
    @Override
    default Kind kind() {
        return Kind.IMAGE;
    }
}
