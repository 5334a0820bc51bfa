package dev.refract.augment.image.pad;

/** Whether a canvas is made to fit by cropping or by padding. */
public enum Fit {
    CROP,
    PAD
}
