package dev.refract.augment.image;

import dev.refract.augment.Facts;
import dev.refract.sample.Label;
import java.util.function.Supplier;

/**
 * What a draw may read.
 *
 * @param width in pixels
 * @param height in pixels
 * @param channels 1 for gray, 3 for colors, other numbers for multispectral images; the alpha channel does
 *     not count
 * @param labeled computes the current label; only operations that read objects call it, because moving masks
 *     takes time
 */
public record ImageFacts(int width, int height, int channels, Supplier<Label> labeled) implements Facts {

    /** Facts with a known label. */
    public static ImageFacts of(int width, int height, int channels, Label label) {
        return new ImageFacts(width, height, channels, () -> label);
    }

    /** The current label of the copy. */
    public Label label() {
        return labeled.get();
    }
}
