package dev.refract.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * The processor time of the calling thread, which other work on the machine disturbs less than the clock.
 * What waits, or works on other threads, is not in it.
 */
final class ThreadTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double MICROSECOND = 1000;

    private ThreadTime() {}

    /** Microseconds a call takes, over calls that together take at least {@code budget} milliseconds. */
    static double perCall(int budget, Runnable work) {
        long begin = THREADS.getCurrentThreadCpuTime();
        long enough = begin + budget * 1_000_000L;
        long now = begin;
        int calls = 0;
        while (now < enough) {
            work.run();
            calls++;
            now = THREADS.getCurrentThreadCpuTime();
        }
        return (now - begin) / MICROSECOND / calls;
    }

    /** The middle of an odd number of values. */
    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
