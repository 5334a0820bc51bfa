package dev.refract.augment.image;

import dev.refract.augment.Mixing;
import dev.refract.sample.Kind;

/** An operation that mixes an image with earlier ones. */
public interface ImageMixing extends Mixing<ImageFacts> {
    @Override
    default Kind kind() {
        return Kind.IMAGE;
    }
}
