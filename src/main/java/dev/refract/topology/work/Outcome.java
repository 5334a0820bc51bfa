package dev.refract.topology.work;

import dev.refract.sample.DataFault;

/**
 * How one piece of work ended.
 *
 * @param <T> what work gives
 */
public sealed interface Outcome<T> {
    /**
     * What the work gave.
     *
     * @throws DataFault when its record is at fault
     */
    T get();

    /** It was done. */
    record Done<T>(T get) implements Outcome<T> {}

    /** It cannot be done, or not within its limit. */
    record Faulty<T>(DataFault fault) implements Outcome<T> {
        @Override
        public T get() {
            throw fault;
        }
    }
}
