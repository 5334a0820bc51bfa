package dev.refract.augment.image.dropout;

/** A rectangle in pixels. */
public record Hole(int left, int top, int width, int height) {}
