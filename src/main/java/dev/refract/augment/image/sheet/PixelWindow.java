package dev.refract.augment.image.sheet;

/**
 * A part of an image in whole pixels.
 *
 * @param left column of its first pixel
 * @param top row of its first pixel
 */
public record PixelWindow(int left, int top, int width, int height) {}
