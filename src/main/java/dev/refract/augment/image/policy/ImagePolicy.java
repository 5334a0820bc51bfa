package dev.refract.augment.image.policy;

import dev.refract.augment.Policy;
import dev.refract.declare.Library;
import dev.refract.declare.Needs;
import dev.refract.sample.Kind;
import java.util.Optional;
import java.util.stream.IntStream;

/** A policy with steps on images only. */
@Needs(Library.OPENCV)
interface ImagePolicy extends Policy {
    @Override
    default Optional<Kind> kind() {
        return Optional.of(Kind.IMAGE);
    }

    /** All positions of a list of {@code count} steps that starts at {@code first}. */
    static int[] all(int first, int count) {
        return IntStream.range(first, first + count).toArray();
    }
}
