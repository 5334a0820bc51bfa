package dev.refract.sample;

/**
 * A named point of an object.
 *
 * @param visible false when the annotator placed it behind something
 */
public record Keypoint(String name, Point at, boolean visible) {}
