package dev.refract.topology.work;

/**
 * A piece of work on one record.
 *
 * @param <T> what it gives
 */
interface Work<T> {
    /**
     * Does it.
     *
     * @throws dev.refract.sample.DataFault when its record is at fault
     */
    T run();

    /** What it is, in words. */
    String describe();
}
