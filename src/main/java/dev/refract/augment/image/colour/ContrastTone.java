package dev.refract.augment.image.colour;

import dev.refract.augment.image.EvenTone;

/** A drawn factor of the distance from mid-grey. */
public record ContrastTone(double factor) implements EvenTone {
    @Override
    public double at(double level) {
        return 0.5 + factor * (level - 0.5);
    }
}
