package dev.refract.augment.image;

import dev.refract.augment.Mixing;

/** An operation that mixes an image with earlier ones. */
public interface ImageMixing extends Mixing<ImageFacts>, ImageOperation {}
