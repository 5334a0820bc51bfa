package dev.refract.augment.image;

import dev.refract.augment.Facts;
import dev.refract.sample.Label;
import java.util.function.Supplier;

/**
 * What a draw may look at.
 *
 * @param width in pixels
 * @param height in pixels
 * @param channels 1 for gray, 3 for colors, another number for neither; transparency is not counted
 * @param labeled makes the label of now; asked only by operations that look at objects, because
 *     moving masks costs time
 */
public record ImageFacts(int width, int height, int channels, Supplier<Label> labeled) implements Facts {

    /** Facts with a label that is there already. */
    public static ImageFacts of(int width, int height, int channels, Label label) {
        return new ImageFacts(width, height, channels, () -> label);
    }

    /** The label as it would be if the copy were finished now. */
    public Label label() {
        return labeled.get();
    }
}
