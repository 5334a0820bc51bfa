package dev.refract.topology.work;

import java.time.Duration;

/**
 * What making one copy may cost.
 *
 * @param time how long it may take
 * @param bytes of heap it may allocate in all, those freed again included
 */
public record WorkLimit(Duration time, long bytes) {}
