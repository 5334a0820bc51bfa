package dev.refract.augment.image;

import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import java.util.function.Supplier;

/**
 * Images of channels that are neither gray nor colors. Whatever moves pixels moves them, and so do the
 * changes that treat all channels alike; what asks for colors cannot work on them, which is a matter of
 * the data.
 */
final class Multispectral {
    private Multispectral() {}

    /** Of two numbers of channels the one that is neither gray nor colors, if any. */
    static int pickMultispectral(int one, int other) {
        return isGrayOrColor(one) ? other : one;
    }

    /** Whether it is the number of channels of a gray or a colored image. */
    static boolean isGrayOrColor(int channels) {
        return channels == 1 || channels == 3;
    }

    /**
     * The result of {@code work} on an image of {@code channels}.
     *
     * @throws DataFault {@code cannot-augment} when it fails on channels that are neither gray nor colors
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
                            + " channels, which are neither gray nor colors, cannot go through this step",
                    refused);
        }
    }
}
