package dev.refract.augment.image.tone;

import dev.refract.augment.image.step.UniformTone;

/** A drawn factor of the distance from mid-gray. */
public record ContrastTone(double factor) implements UniformTone {
    @Override
    public double at(double level) {
        return 0.5 + factor * (level - 0.5);
    }
}
