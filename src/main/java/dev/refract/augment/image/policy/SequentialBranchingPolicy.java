package dev.refract.augment.image.policy;

import dev.refract.augment.BranchingPolicy;
import dev.refract.augment.image.ImageFacts;
import org.apache.commons.rng.UniformRandomProvider;

/** A policy that runs all its steps, in order, in each branch. */
interface SequentialBranchingPolicy extends BranchingPolicy<ImageFacts>, ImagePolicy {
    @Override
    default int[] selectIn(int branch, UniformRandomProvider random) {
        return ImagePolicy.all(0, steps().size());
    }
}
