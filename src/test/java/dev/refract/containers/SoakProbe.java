package dev.refract.containers;

import dev.refract.cli.Main;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.management.AttributeNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Refract, and a line about its process in each minute: what a soak wants to know and an image without tools cannot tell. */
public final class SoakProbe {
    /** What a line begins with. */
    static final String MARK = "soak ";

    private static final MBeanServer BEANS = ManagementFactory.getPlatformMBeanServer();
    private static final double MEGABYTE = 1e6;

    private SoakProbe() {}

    /** @param arguments those of Refract */
    public static void main(String[] arguments) {
        var clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "soak");
            thread.setDaemon(true);
            return thread;
        });
        var unused = clock.scheduleAtFixedRate(() -> System.out.println(MARK + line()), 1, 1, TimeUnit.MINUTES);
        Main.main(arguments);
    }

    /** Minutes since the start; megabytes of heap after the last collection, resident, RocksDB's; open files; threads. */
    private static String line() {
        long minutes = TimeUnit.MILLISECONDS.toMinutes(
                ManagementFactory.getRuntimeMXBean().getUptime());
        return String.format(
                Locale.ROOT,
                "%d %.0f %.0f %.1f %d %d",
                minutes,
                heapAfterCollection() / MEGABYTE,
                resident() / MEGABYTE,
                rocks() / MEGABYTE,
                openFiles(),
                ManagementFactory.getThreadMXBean().getThreadCount());
    }

    private static double heapAfterCollection() {
        return (double) ManagementFactory.getMemoryPoolMXBeans().stream()
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(usage -> usage != null)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    private static double resident() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    private static long openFiles() {
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return files.count();
        } catch (IOException e) {
            return -1;
        }
    }

    /** Tables in memory, indexes and filters of all stores. */
    private static double rocks() {
        try {
            double bytes = 0;
            for (ObjectName store :
                    BEANS.queryNames(new ObjectName("kafka.streams:type=stream-state-metrics,*"), null)) {
                for (String property : new String[] {"size-all-mem-tables", "estimate-table-readers-mem"}) {
                    bytes += number(store, property);
                }
            }
            return bytes;
        } catch (JMException e) {
            return Double.NaN;
        }
    }

    /** Stores in memory have no such numbers. */
    private static double number(ObjectName store, String property) throws JMException {
        try {
            return ((Number) BEANS.getAttribute(store, property)).doubleValue();
        } catch (AttributeNotFoundException e) {
            return 0;
        }
    }
}
