package dev.refract.augment.image.step;

import dev.refract.sample.Label;

/** Changes the label and leaves the pixels as they are. */
public non-sealed interface Relabeling extends ImageStep {

    /** The label after the step; all of it lies on the canvas, and every object keeps its mask. */
    Label relabel(Label label, int width, int height);
}
