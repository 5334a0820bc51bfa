package dev.refract.sample;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where a label comes from. Copies carry their origin's.
 *
 * @param id of the annotation in the tool that it was made with
 * @param annotator who made it: a person or a model
 * @param agreement how far several annotators agree, in [0, 1]
 * @param confidence how sure the annotator is, in [0, 1]
 */
public record Annotation(
        Optional<String> id, Optional<String> annotator, OptionalDouble agreement, OptionalDouble confidence) {
    public Annotation {
        check("agreement", agreement);
        check("confidence", confidence);
    }

    private static void check(String name, OptionalDouble share) {
        if (share.isPresent() && !(share.getAsDouble() >= 0 && share.getAsDouble() <= 1)) {
            throw new DataFault(
                    Reason.INVALID_SAMPLE, "the " + name + " must be in [0, 1], found " + share.getAsDouble());
        }
    }
}
