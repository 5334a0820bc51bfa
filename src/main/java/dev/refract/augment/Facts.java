package dev.refract.augment;

/** What a draw may look at: the size of an image, the tokens of a text; each medium has its own. */
public interface Facts {}
