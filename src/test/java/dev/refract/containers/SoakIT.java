package dev.refract.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Exactly once, for long: one instance at a steady rate. Its process holds in the end what it held when it was warm, and
 * what it published is what an undisturbed run publishes. An hour with {@code -Pproofs}; the table is printed.
 */
@ExtendWith(OnCluster.class)
@EnabledIf("asked")
class SoakIT {
    private static final int MINUTES = Integer.getInteger("refract.soak.minutes", 0);
    /** Records in a second. */
    private static final int RATE = Integer.getInteger("refract.soak.rate", 400);

    private final TestBed bed;

    SoakIT(TestBed bed) {
        this.bed = bed;
    }

    static boolean asked() {
        return MINUTES > 0;
    }

    @Test
    void holdsWhatItHeldWhenItWasWarm() throws Exception {
        try (Scenario scenario = bed.scenario("soak")) {
            Node instance = scenario.startProbed("a");
            feed(scenario);
            scenario.awaitProgress(1);
            List<double[]> minutes = instance.logs()
                    .lines()
                    .filter(line -> line.startsWith(SoakProbe.MARK))
                    .map(line -> numbers(line.substring(SoakProbe.MARK.length())))
                    .collect(Collectors.toList());
            print(minutes);
            Scenario.Comparison compared = scenario.verify();
            System.out.printf(
                    Locale.ROOT, "%n%,d records in, %,d out, no differences%n", compared.inputs(), compared.outputs());

            double[] warm = minutes.get(minutes.size() / 2);
            double[] end = minutes.get(minutes.size() - 1);
            assertThat(end[2]).as("resident megabytes").isLessThan(1.15 * warm[2]);
            assertThat(end[4]).as("open files").isLessThan(warm[4] + 64);
            assertThat(end[5]).as("threads").isLessThan(warm[5] + 8);
        }
    }

    /** A portion in each second, whether or not the last has been processed. */
    private static void feed(Scenario scenario) throws InterruptedException {
        CountDownLatch seconds = new CountDownLatch(60 * MINUTES);
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        var unused = clock.scheduleAtFixedRate(
                () -> {
                    if (seconds.getCount() > 0) {
                        scenario.send(RATE);
                        seconds.countDown();
                    }
                },
                0,
                1,
                TimeUnit.SECONDS);
        seconds.await();
        clock.shutdown();
    }

    private static double[] numbers(String line) {
        return List.of(line.split(" ", -1)).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static void print(List<double[]> minutes) {
        System.out.println(
                "| minute | heap after collection, MB | resident, MB | RocksDB, MB | open files | threads |");
        System.out.println("|---|---|---|---|---|---|");
        int step = Math.max(1, minutes.size() / 12);
        for (int i = 0; i < minutes.size(); i += step) {
            double[] row = minutes.get(i);
            System.out.printf(
                    Locale.ROOT,
                    "| %.0f | %.0f | %.0f | %.1f | %.0f | %.0f |%n",
                    row[0],
                    row[1],
                    row[2],
                    row[3],
                    row[4],
                    row[5]);
        }
    }
}
