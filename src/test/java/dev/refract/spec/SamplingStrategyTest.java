package dev.refract.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.refract.Golden;
import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.ClassDistribution;
import dev.refract.balance.rules.ReservoirSettings;
import dev.refract.balance.rules.Target;
import dev.refract.simulate.Draws;
import dev.refract.simulate.LabelStream;
import dev.refract.simulate.Simulation;
import dev.refract.spec.yaml.PipelineFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Balanced, for those who come from imbalanced-learn: each form of {@code sampling_strategy} has
 * a balance that gives the same shares. The table that users read is written here.
 */
class SamplingStrategyTest {
    private static final Map<String, Integer> THREE = Map.of("a", 300, "b", 200, "c", 100);
    private static final Map<String, Integer> TWO = Map.of("a", 300, "c", 100);
    private static final int REPEATED = 20;
    private static final String LEAST = """
        pipeline: cells
        source: {topic: cells}
        sink: {train: t, validation: v, test: s, rejected: r}
        """;

    private enum Sampler {
        OVER,
        UNDER
    }

    /** One row: what imbalanced-learn is told, of which classes, and what Refract is told instead. */
    private record Form(Sampler sampler, String strategy, Map<String, Integer> counts, String balance) {

        /** Final counts by the rules of imbalanced-learn, as its documentation and code state them. */
        SortedMap<String, Integer> resampled() {
            SortedMap<String, Integer> after = new TreeMap<>(counts);
            int most = Collections.max(counts.values());
            int least = Collections.min(counts.values());
            boolean over = sampler == Sampler.OVER;
            if (strategy.startsWith("{")) {
                after.put(strategy.substring(2, 3), Integer.parseInt(strategy.replaceAll("\\D", "")));
                return after;
            }
            after.replaceAll((label, count) -> switch (strategy) {
                case "0.5" ->
                    over ? (count == least ? (int) (.5 * most) : count) : (count == most ? (int) (least / .5) : count);
                case "'majority'" -> count == most ? least : count;
                case "'minority'" -> count == least ? most : count;
                case "'not majority'" -> count == most ? count : over ? most : least;
                case "'not minority'" -> count == least ? count : over ? most : least;
                case "'auto'", "'all'" -> over ? most : least;
                default -> throw new IllegalArgumentException(strategy);
            });
            return after;
        }

        BalanceRules rules() {
            return PipelineFile.reader()
                    .parse(Path.of("x.yaml"), LEAST + "balance: " + balance)
                    .orElseThrow()
                    .balance()
                    .orElseThrow()
                    .rules();
        }

        String line() {
            return "| " + sampler.name().toLowerCase(Locale.ROOT) + " | `" + strategy + "` | " + counted(counts) + " | "
                    + counted(resampled()) + " | `" + balance + "` |\n";
        }

        private static String counted(Map<String, Integer> counts) {
            return new TreeMap<>(counts)
                    .entrySet().stream()
                            .map(e -> e.getKey() + " " + e.getValue())
                            .collect(Collectors.joining(", "));
        }

        @Override
        public String toString() {
            return sampler + " " + strategy;
        }
    }

    static List<Form> forms() {
        return List.of(
                new Form(Sampler.OVER, "0.5", TWO, "{target: {a: 0.666667, c: 0.333333}, volume: over}"),
                new Form(Sampler.OVER, "'minority'", THREE, "{target: {a: 0.375, b: 0.25, c: 0.375}, volume: over}"),
                new Form(
                        Sampler.OVER,
                        "'not minority'",
                        THREE,
                        "{target: {a: 0.428571, b: 0.428571, c: 0.142858}, volume: over}"),
                new Form(Sampler.OVER, "'not majority'", THREE, "{target: uniform, volume: over}"),
                new Form(Sampler.OVER, "'all'", THREE, "{target: uniform, volume: over}"),
                new Form(Sampler.OVER, "'auto'", THREE, "{target: uniform, volume: over}"),
                new Form(Sampler.OVER, "{'c': 300}", THREE, "{target: {a: 0.375, b: 0.25, c: 0.375}, volume: over}"),
                new Form(Sampler.UNDER, "0.5", TWO, "{target: {a: 0.666667, c: 0.333333}, volume: under}"),
                new Form(Sampler.UNDER, "'majority'", THREE, "{target: {a: 0.25, b: 0.5, c: 0.25}, volume: under}"),
                new Form(Sampler.UNDER, "'not minority'", THREE, "{target: uniform, volume: under}"),
                new Form(Sampler.UNDER, "'not majority'", THREE, "{target: {a: 0.6, b: 0.2, c: 0.2}, volume: under}"),
                new Form(Sampler.UNDER, "'all'", THREE, "{target: uniform, volume: under}"),
                new Form(Sampler.UNDER, "'auto'", THREE, "{target: uniform, volume: under}"),
                new Form(Sampler.UNDER, "{'a': 100}", THREE, "{target: {a: 0.25, b: 0.5, c: 0.25}, volume: under}"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theTargetHasTheSharesOfTheFinalCounts(Form form) {
        ClassDistribution wanted = form.rules().target().expected(ClassDistribution.of(form.counts()), Set.of());
        ClassDistribution resampled = ClassDistribution.of(form.resampled());

        for (String label : form.counts().keySet()) {
            assertThat(wanted.share(label)).as(label).isCloseTo(resampled.share(label), within(2e-6));
        }
    }

    /** On a stream of these classes, twenty times as many, in an order that nothing can be told from. */
    @ParameterizedTest
    @MethodSource("forms")
    void aStreamEndsWithTheSameSharesAndTheSameVolume(Form form) {
        List<String> labels = new ArrayList<>();
        form.counts().forEach((label, count) -> labels.addAll(Collections.nCopies(REPEATED * count, label)));
        Collections.sort(labels);
        Collections.shuffle(labels, new Random(1));
        Simulation run =
                Simulation.run(LabelStream.of(labels), form.rules(), ReservoirSettings.DEFAULT, Draws.seeded(1));

        ClassDistribution resampled = ClassDistribution.of(form.resampled());
        assertThat(run.meter().out().distance(resampled)).isLessThan(.005);
        assertThat(run.meter().out().total() / (REPEATED * resampled.total())).isBetween(.95, 1.05);
    }

    @Test
    void aCallableIsAJavaTarget() {
        Target halfOfTheCommonest = new Target.Custom() {
            @Override
            public double weight(String label, double share, double sightings) {
                return StrictMath.max(share, .25);
            }
        };

        ClassDistribution wanted = halfOfTheCommonest.expected(ClassDistribution.of(THREE), Set.of());

        assertThat(wanted.share("a")).isCloseTo(.5 / (.5 + 1 / 3.0 + .25), within(1e-12));
        assertThat(wanted.share("c")).isCloseTo(.25 / (.5 + 1 / 3.0 + .25), within(1e-12));
    }

    @Test
    void theTableIsWhatIsTested() {
        StringBuilder table = new StringBuilder("""
            # `sampling_strategy` of imbalanced-learn as a balance

            imbalanced-learn resamples a table that is all there: its forms say how many rows a class ends with.
            A stream never ends, so a balance says which *share* of the output a class has (`target`) and how much
            comes out (`volume`). `volume: over` leaves the most plentiful class (for its share) as it is and copies
            the others up, `volume: under` leaves the scarcest as it is and thins the others, and a number keeps to
            a budget, which neither of them can: `volume: 1` is a stream of the size it had.

            | sampler | `sampling_strategy` | classes before | after | `balance:` |
            |---|---|---|---|---|
            """);
        forms().forEach(form -> table.append(form.line()));
        table.append("""

            A test runs every row: the shares are those of the final counts, and a stream of the same classes ends
            with them.

            - **Counts** (a dict) become shares: each count divided by their sum. `unknown` in the target is the
              share of all classes not named; without it they are dropped, where imbalanced-learn leaves them alone.
            - **A ratio** α (a float, two classes only) becomes the shares 1/(1+α) and α/(1+α).
            - **A callable** is a Java class that implements `Target.Custom`: it answers a weight for a class from
              its present share and its decayed count, and sees no other class.
            - **A list** names classes for cleaning methods (Tomek links, edited neighbours), which drop samples by
              their neighbourhood. A balance does not judge samples, so there is no such form.
            - What imbalanced-learn refuses ('majority' to an over-sampler, 'minority' to an under-sampler, fewer rows
              than there are) needs no refusal: any shares can be asked for, and classes go up or down as they must.
            - There, a class of two rows is an error of the neighbour search, and a class that is new an error of the
              sampler. Here the first has fewer neighbours and the second joins when it has been seen often enough.
            - `max_mean_copies` (20) holds back what over-sampling does without a limit: where a class would need
              more copies per sample, all classes become fewer. Try it: `refract simulate labels.csv --by label
              --volume over --max-mean-copies 5,20,100`.
            """);
        Golden.file(Path.of("src/test/resources/golden/sampling-strategy.md")).holds(table.toString());
    }
}
