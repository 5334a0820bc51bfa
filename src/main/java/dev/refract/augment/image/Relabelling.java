package dev.refract.augment.image;

import dev.refract.sample.Label;

/** Changes the label and leaves the pixels as they are. */
public non-sealed interface Relabelling extends ImageStep {

    /** The label after it; all of it must lie on the canvas, masks must stay those of their objects. */
    Label relabelled(Label label, int width, int height);
}
