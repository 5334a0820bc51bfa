package dev.refract.augment.image;

import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import java.util.function.Supplier;

/**
 * Multispectral images: neither one gray nor three color channels. Warps and steps that treat all channels
 * alike work on them. A step that needs colors fails, which is a fault of the data, not of the program.
 */
final class Multispectral {
    private Multispectral() {}

    /** The channel count that is multispectral, if either of the two is. */
    static int pickMultispectral(int one, int other) {
        return isGrayOrColor(one) ? other : one;
    }

    /** Whether an image with this many channels is gray or color. */
    static boolean isGrayOrColor(int channels) {
        return channels == 1 || channels == 3;
    }

    /**
     * Runs {@code work} on an image with {@code channels} channels.
     *
     * @throws DataFault {@code cannot-augment} when it fails on a multispectral image
     */
    static <T> T attempt(int channels, Supplier<T> work) {
        if (isGrayOrColor(channels)) {
            return work.get();
        }
        try {
            return work.get();
        } catch (DataFault fault) {
            throw fault;
        } catch (RuntimeException refused) {
            throw new DataFault(
                    Reason.CANNOT_AUGMENT,
                    "an image of " + channels
                            + " channels is neither gray nor color; this step needs gray or color. Convert the image"
                            + " or leave the step out",
                    refused);
        }
    }
}
