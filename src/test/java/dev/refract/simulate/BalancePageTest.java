package dev.refract.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.Golden;
import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.ReservoirSettings;
import dev.refract.balance.rules.Target;
import dev.refract.balance.rules.TopUpSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The numbers on the page about the balance are those that the code makes. */
class BalancePageTest {
    private static final Path PAGE = Path.of("src/site/markdown/balance.md");
    private static final Path COMPARISON = Path.of("src/test/resources/golden/balance-comparison.md");
    private static final Path INSTANCES = Path.of("src/test/resources/golden/instance-mix.md");
    private static final Path VALUES = Path.of("src/test/resources/golden/value-mix.md");
    private static final int SEEDS = 3;
    private static final BalanceRules ALONE = BalanceRules.of(new Target.Uniform());
    private static final BalanceRules TOPPED_UP = ALONE.withTopUp(TopUpSettings.DEFAULT);

    @Test
    void numbersAreMeasured() throws IOException {
        String page = Files.readString(PAGE);
        page = with(page, "scenarios", scenarios());
        page = with(page, "comparison", Files.readString(COMPARISON));
        page = with(page, "instances", Files.readString(INSTANCES));
        page = with(page, "values", Files.readString(VALUES));
        Golden.file(PAGE).holds(page);
    }

    private static String with(String page, String block, String text) {
        String begin = "<!-- " + block + ": generated, mvn test -Dtest=BalancePageTest -Drefract.golden=write -->\n";
        String end = "<!-- end of " + block + " -->";
        int from = page.indexOf(begin) + begin.length();
        int to = page.indexOf(end);
        assertThat(from).isBetween(begin.length(), to);
        return page.substring(0, from) + "\n" + text.strip() + "\n\n" + page.substring(to);
    }

    private static String scenarios() {
        StringBuilder table = new StringBuilder();
        table.append("| scenario | top-up | input | window | first 1,000 | first 10,000 | all 100,000 | volume | kept "
                + "| largest burst | recovery |\n");
        table.append("|---|---|---|---|---|---|---|---|---|---|---|\n");
        for (Scenario scenario : Scenario.values()) {
            table.append(line(scenario, "no", ALONE)).append(line(scenario, "yes", TOPPED_UP));
        }
        return table.toString();
    }

    /** One scenario: means over the seeds, for burst and recovery the worst. */
    private static String line(Scenario scenario, String topUp, BalanceRules rules) {
        List<Simulation> runs = LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed ->
                        Simulation.run(scenario.stream(seed), rules, ReservoirSettings.DEFAULT, Draws.seeded(seed)))
                .toList();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.3f | %.3f | %.3f | %.4f | %.4f | %.2f | %.3f | %d | %s |%n",
                scenario,
                topUp,
                mean(runs, run -> check(run, 100_000).input()),
                mean(runs, Simulation::windowDistance),
                mean(runs, run -> check(run, 1_000).cumulative()),
                mean(runs, run -> check(run, 10_000).cumulative()),
                mean(runs, Simulation::distance),
                mean(runs, run -> run.meter().volume()),
                mean(runs, run -> run.sampler().outcome().keptShare()),
                runs.stream().mapToInt(run -> run.meter().burst()).max().orElseThrow(),
                recovery(runs));
    }

    private static double mean(List<Simulation> runs, ToDoubleFunction<Simulation> amount) {
        return runs.stream().mapToDouble(amount).average().orElseThrow();
    }

    private static DistanceMeter.Check check(Simulation run, int records) {
        return run.meter().checks().stream()
                .filter(check -> check.records() == records)
                .findFirst()
                .orElseThrow();
    }

    private static String recovery(List<Simulation> runs) {
        if (runs.get(0).stream().event().isEmpty()) {
            return "";
        }
        return Integer.toString(runs.stream()
                .mapToInt(run -> run.meter().recovery().orElseThrow())
                .max()
                .orElseThrow());
    }
}
