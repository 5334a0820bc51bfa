package dev.refract.topology;

import dev.refract.topology.processor.TooManyRejectedException;
import java.util.function.Consumer;

/**
 * How a topology deals with records that it refuses.
 *
 * @param maxBytes largest record, in bytes, that the dead-letter topic takes
 * @param stop called on a stream thread when too many are refused; it should end the application in an orderly way
 */
public record Rejections(int maxBytes, Consumer<TooManyRejectedException> stop) {
    /**
     * Fails the stream thread when too many are refused: for a topology whose owner handles that, and decides what
     * happens next.
     */
    public static Rejections failing(int maxBytes) {
        return new Rejections(maxBytes, stop -> {
            throw stop;
        });
    }
}
