package dev.refract.serde.registry;

import java.time.Duration;

/** How a thread waits between two attempts. Tests wait without time. */
@FunctionalInterface
interface Pause {

    /**
     * Waits so long, or less.
     *
     * @throws InterruptedException when the thread is interrupted
     */
    void of(Duration duration) throws InterruptedException;
}
