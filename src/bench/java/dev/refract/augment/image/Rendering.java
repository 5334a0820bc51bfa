package dev.refract.augment.image;

import dev.refract.augment.Draft;

/** Lets benchmarks carry out what a draft of an image has collected, without the measure of change. */
public final class Rendering {
    private Rendering() {}

    /** Touches the pixels, and tells how many rows there are. */
    public static int of(Draft draft) {
        return ((ImageDraft) draft).pixels().height();
    }
}
