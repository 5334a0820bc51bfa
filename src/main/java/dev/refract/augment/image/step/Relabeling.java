package dev.refract.augment.image.step;

import dev.refract.sample.Label;

/** Changes the label and leaves the pixels as they are. */
public non-sealed interface Relabeling extends ImageStep {

    /** The label after it; all of it must lie on the canvas, masks must stay those of their objects. */
    Label relabel(Label label, int width, int height);
}
