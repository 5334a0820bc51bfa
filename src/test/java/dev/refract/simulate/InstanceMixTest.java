package dev.refract.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.refract.Golden;
import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.ClassDistribution;
import dev.refract.balance.rules.ReservoirSettings;
import dev.refract.balance.rules.Target;
import dev.refract.balance.rules.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Balanced: records of several classes bring the mix of their instances as near to the target as they allow. */
class InstanceMixTest {
    private static final Path TABLE = Path.of("src/test/resources/golden/instance-mix.md");
    private static final BalanceRules UNIFORM = BalanceRules.of(new Target.Uniform());
    private static final BalanceRules KEEPING =
            UNIFORM.withVolume(new Volume.Factor(2)).keepingOriginals();

    /** What is measured on BCCD needs the data, which is not part of the project; then the numbers are those of the page. */
    @Test
    void numbersAreMeasured() throws IOException {
        assumeTrue(Files.isDirectory(InstanceSets.BCCD));
        StringBuilder table = new StringBuilder();
        table.append("| data | balance | distance in | distance out | best offline, same copies | samples per record "
                + "| records published |\n|---|---|---|---|---|---|---|\n");
        List<SortedMap<String, Integer>> cells = InstanceSets.bccd();
        lines(table, "BCCD, objects", cells);
        lines(table, "BCCD, multi-label", InstanceSets.contents(cells));
        lines(table, "made, multi-label", InstanceSets.made(1, 4_000));
        Golden.file(TABLE).holds(table.toString());
    }

    private static void lines(StringBuilder table, String name, List<SortedMap<String, Integer>> records) {
        line(table, name, "uniform, volume 1", records, UNIFORM);
        line(table, name, "uniform, volume 2", records, UNIFORM.withVolume(new Volume.Factor(2)));
        line(table, name, "uniform, volume 2, keep_originals", records, KEEPING);
        line(table, name, "repeat_factor 0.5", records, BalanceRules.of(new Target.RepeatFactor(.5)));
    }

    private static void line(
            StringBuilder table,
            String name,
            String what,
            List<SortedMap<String, Integer>> records,
            BalanceRules rules) {
        Simulation run = run(records, rules, 1);
        int least = rules.volumeControl().keepOriginals() ? 1 : 0;
        table.append(String.format(
                Locale.ROOT,
                "| %s | %s | %.3f | %.3f | %.3f | %.2f | %.2f |%n",
                name,
                what,
                toUniform(run.meter().in()),
                toUniform(run.meter().out()),
                OfflineMix.distance(
                        records, run.ledger().copies(), least, rules.credit().maxCopies()),
                run.ledger().copies() / (double) records.size(),
                run.sampler().outcome().keptShare()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theMixOfIndependentClassesComesNearUniform(long seed) {
        List<SortedMap<String, Integer>> records = InstanceSets.made(seed, 4_000);
        Simulation run = run(records, UNIFORM, seed);

        assertThat(toUniform(run.meter().in())).isBetween(.45, .6);
        assertThat(toUniform(run.meter().out())).isLessThan(.13);
        assertThat(run.meter().burst()).isLessThanOrEqualTo(61);
        assertThat(run.meter().volume()).isBetween(.9, 1.1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyOriginalIsKeptWhereThatIsAskedFor(long seed) {
        Simulation run = run(InstanceSets.made(seed, 4_000), KEEPING, seed);

        assertThat(run.sampler().outcome().keptShare()).isEqualTo(1);
        assertThat(toUniform(run.meter().out())).isLessThan(.25);
    }

    /** One class a record is the case that a ledger of classes solves; factors come near it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void recordsOfOneClassAreBalancedToo(long seed) {
        List<SortedMap<String, Integer>> records =
                InstanceSets.single(Scenario.S2.stream(seed).labels().subList(0, 20_000));

        assertThat(toUniform(run(records, UNIFORM, seed).meter().out())).isLessThan(.03);
    }

    /** Repeat factors as LVIS counts them: of 1,000 records 10 hold the rare class, so r = √(.25/.01) = 5. */
    @Test
    void repeatFactorsAreThoseOfLvis() {
        BalanceRules rules = BalanceRules.of(new Target.RepeatFactor(.25)).keepingOriginals();
        Simulation run = run(InstanceSets.rare(20_000, 100), rules, 1);
        ClassDistribution in = run.meter().in();
        ClassDistribution out = run.meter().out();

        double common = out.amounts().get("common") / in.amounts().get("common");
        double rare = out.amounts().get("rare") / in.amounts().get("rare");

        assertThat(rare / common).isBetween(4.1, 5.1);
    }

    /** A name that comes once in a while is not worth copies. */
    @Test
    void aMisspelledClassIsNotRepeated() {
        List<SortedMap<String, Integer>> records = InstanceSets.rare(3_000, 1_000);
        Simulation run = run(records, UNIFORM, 1);

        assertThat(run.meter().out().amounts().getOrDefault("rare", 0.0)).isLessThanOrEqualTo(9);
    }

    private static Simulation run(List<SortedMap<String, Integer>> records, BalanceRules rules, long seed) {
        List<String> labels = records.stream().map(record -> record.firstKey()).toList();
        return Simulation.run(LabelStream.of(labels, records), rules, ReservoirSettings.DEFAULT, Draws.seeded(seed));
    }

    private static double toUniform(ClassDistribution mix) {
        return mix.distance(UNIFORM.expected(mix));
    }
}
