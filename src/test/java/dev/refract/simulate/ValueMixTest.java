package dev.refract.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.Golden;
import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.ClassDistribution;
import dev.refract.balance.rules.ClassKey;
import dev.refract.balance.rules.ReservoirSettings;
import dev.refract.balance.rules.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Balanced: rare values of a regression target are sampled more, frequent ones less. */
class ValueMixTest {
    private static final Path TABLE = Path.of("src/test/resources/golden/value-mix.md");
    private static final ClassKey.ByValue BINS = new ClassKey.ByValue(1);
    private static final BalanceRules UNIFORM = BalanceRules.of(new Target.Uniform());

    @ParameterizedTest
    @CsvSource({
        "0.3, 0.1, '[0.3, 0.4)'",
        "-0.3, 0.1, '[-0.3, -0.2)'",
        "0, 2.5, '[0, 2.5)'",
        "-0.01, 2.5, '[-2.5, 0)'",
        "1e9, 1000, '[1000000000, 1000001000)'",
        "11, 1, '[11, 12)'",
    })
    void aValueIsOfTheBinThatItIsWrittenIn(double value, double width, String bin) {
        assertThat(new ClassKey.ByValue(width).bin(value)).isEqualTo(bin);
    }

    @Test
    void numbersAreMeasured() throws IOException {
        StringBuilder table = new StringBuilder();
        table.append("| method | distance in | distance out | samples per record | rare values in | rare values out "
                + "| rare originals kept | largest burst |\n|---|---|---|---|---|---|---|---|\n");
        double[] values = rings(1, 20_000);
        refract(table, "Refract, by: value, volume 1", values, UNIFORM);
        refract(table, "Refract, temperature 0.5", values, BalanceRules.of(new Target.Temperature(.5)));
        refract(table, "Refract, keep_originals", values, UNIFORM.keepingOriginals());
        chebyshev(table, "River ChebyshevUnderSampler", values, false);
        chebyshev(table, "River ChebyshevOverSampler", values, true);
        Golden.file(TABLE).holds(table.toString());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theValuesComeNearUniformOverTheBins(long seed) {
        Outcome outcome = refract(rings(seed, 20_000), UNIFORM, seed);

        assertThat(outcome.toUniform(outcome.in)).isGreaterThan(.5);
        assertThat(outcome.toUniform(outcome.out)).isLessThan(.34);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nearerThanChebyshevSamplersAtTheSameVolume(long seed) {
        double[] values = rings(seed, 20_000);
        Outcome own = refract(values, UNIFORM, seed);
        Outcome under = new Outcome();
        new ChebyshevSampler(false, seed).run(values, under::take);
        Outcome over = new Outcome();
        new ChebyshevSampler(true, seed).run(values, over::take);

        assertThat(own.toUniform(own.out))
                .isLessThan(under.toUniform(under.out))
                .isLessThan(over.toUniform(over.out));
    }

    /** What went in and what came out, by bins. */
    private static final class Outcome {
        private final Map<String, Integer> in = new TreeMap<>();
        private final Map<String, Integer> out = new TreeMap<>();
        private int records;
        private int samples;
        private int rare;
        private int kept;
        private int burst;

        void take(double value, int copies) {
            records++;
            samples += copies;
            burst = Math.max(burst, copies);
            in.merge(BINS.bin(value), 1, Integer::sum);
            out.merge(BINS.bin(value), copies, Integer::sum);
            if (isRare(value)) {
                rare++;
                kept += copies > 0 ? 1 : 0;
            }
        }

        double toUniform(Map<String, Integer> of) {
            return ClassDistribution.of(of).distance(UNIFORM.expected(ClassDistribution.of(in)));
        }

        double rareShare(Map<String, Integer> of) {
            double total = ClassDistribution.of(of).total();
            return of.entrySet().stream()
                            .filter(bin -> isRare(Double.parseDouble(
                                    bin.getKey().substring(1, bin.getKey().indexOf(',')))))
                            .mapToInt(Map.Entry::getValue)
                            .sum()
                    / total;
        }
    }

    /** Fewer than 6 rings or more than 16: about a twelfth of the shells. */
    private static boolean isRare(double rings) {
        return rings < 6 || rings > 16;
    }

    private static void refract(StringBuilder table, String name, double[] values, BalanceRules rules) {
        line(table, name, refract(values, rules, 1));
    }

    private static void chebyshev(StringBuilder table, String name, double[] values, boolean over) {
        Outcome outcome = new Outcome();
        new ChebyshevSampler(over, 1).run(values, outcome::take);
        line(table, name, outcome);
    }

    private static void line(StringBuilder table, String name, Outcome of) {
        table.append(String.format(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %.2f | %.3f | %.3f | %.3f | %d |%n",
                name,
                of.toUniform(of.in),
                of.toUniform(of.out),
                of.samples / (double) of.records,
                of.rareShare(of.in),
                of.rareShare(of.out),
                of.kept / (double) of.rare,
                of.burst));
    }

    private static Outcome refract(double[] values, BalanceRules rules, long seed) {
        Outcome outcome = new Outcome();
        LedgerSampler sampler = new LedgerSampler(rules, ReservoirSettings.DEFAULT);
        List<String> labels = Arrays.stream(values).mapToObj(BINS::bin).toList();
        DistanceMeter meter = new DistanceMeter(LabelStream.of(labels), rules.target());
        Draws draws = Draws.seeded(seed);
        for (int i = 0; i < values.length; i++) {
            long before = sampler.ledger().copies();
            sampler.take(labels.get(i), draws.next(), meter);
            outcome.take(values[i], (int) (sampler.ledger().copies() - before));
        }
        return outcome;
    }

    /** Ring counts of shells as those of abalones are: 1 to 29, most of them 8 to 11, a long tail above. */
    static double[] rings(long seed, int records) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] rings = new double[records];
        for (int i = 0; i < records; i++) {
            double log = Math.log(9.4) + .31 * random.nextGaussian();
            rings[i] = Math.max(1, Math.min(29, Math.rint(Math.exp(log))));
        }
        return rings;
    }
}
