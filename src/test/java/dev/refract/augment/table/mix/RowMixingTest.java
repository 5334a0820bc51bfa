package dev.refract.augment.table.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.refract.augment.Draft;
import dev.refract.augment.Partner;
import dev.refract.augment.Partners;
import dev.refract.augment.Subject;
import dev.refract.augment.table.ColumnProfile;
import dev.refract.augment.table.RowFacts;
import dev.refract.augment.table.RowMix;
import dev.refract.augment.table.Rows;
import dev.refract.random.Address;
import dev.refract.sample.Cell;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Promise 5: a new row lies between rows of its class, the nearest there are, and stays of that class. */
class RowMixingTest {
    private static final Label YES = Label.of("yes");
    private static final Label NO = Label.of("no");
    private static final Map<String, ColumnProfile> PROFILE =
            Map.of("x", numbers(2, false), "y", numbers(0.5, false), "n", numbers(3, true), "c", categories());

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neighboursAreThoseThatBruteForceFinds(int seed) {
        Map<String, Cell> own = random(seed, "own");
        List<Partner> kin = many(seed, "kin", 20, YES);
        List<Partner> all = new ArrayList<>(kin);
        all.addAll(many(seed, "other", 20, NO));
        int k = 1 + seed % 7;

        RowMix step = draw(new SmoteNc(k), own, all, seed).orElseThrow();

        List<String> nearest = kin.stream()
                .sorted(Comparator.comparingDouble((Partner row) -> bruteForce(own, cells(row)))
                        .thenComparing(Partner::id))
                .limit(k)
                .map(Partner::id)
                .toList();
        assertThat(step.neighbours()).containsExactlyElementsOf(nearest);
        assertThat(step.towards()).isBetween(0, k - 1);
        assertThat(draw(new Smote(k), own, all, seed).orElseThrow().neighbours())
                .hasSize(1)
                .allMatch(nearest::contains);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aNewRowLiesOnTheLineBetweenItsParents(int seed) {
        Map<String, Cell> own = random(seed, "own");
        List<Partner> all = new ArrayList<>(many(seed, "kin", 20, YES));
        all.addAll(many(seed, "other", 20, NO));
        for (RowMixing operation :
                List.of(new Smote(5), new SmoteNc(5), new BorderlineSmote(5, 10, 1), new Adasyn(5))) {
            RowMix step = draw(operation, own, all, seed).orElseThrow();
            Map<String, Cell> from = step.seed().isEmpty() ? own : cells(named(all, step.seed()));
            Map<String, Cell> to = cells(named(all, step.neighbours().get(step.towards())));

            Map<String, Cell> made = apply(step, own, all);

            for (String column : List.of("x", "y")) {
                double expected = number(from, column) + step.share() * (number(to, column) - number(from, column));
                assertThat(number(made, column)).isEqualTo(expected);
            }
            assertThat(number(made, "n"))
                    .isBetween(
                            Math.min(number(from, "n"), number(to, "n")), Math.max(number(from, "n"), number(to, "n")))
                    .isEqualTo(Math.rint(number(made, "n")));
            assertThat(step.neighbours())
                    .allSatisfy(id -> assertThat(named(all, id).label()).isEqualTo(YES));
        }
    }

    @Test
    void aCategoryIsTheOneMostNeighboursHaveAndTiesGoToTheRowThenToTheNearest() {
        assertThat(mode("red", "blue", "blue", "green")).isEqualTo("blue");
        assertThat(mode("green", "blue", "green")).isEqualTo("green");
        assertThat(mode("red", "blue", "green")).isEqualTo("blue");
        assertThat(mode("red", "green", "blue", "blue", "green")).isEqualTo("green");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void fewerNeighboursThanAskedForMakeDoAndNoneIsJitter(int seed) {
        Map<String, Cell> own = random(seed, "own");
        List<Partner> one = many(seed, "kin", 1, YES);

        for (RowMixing operation : List.of(
                new Smote(5),
                new SmoteNc(5),
                new BorderlineSmote(5, 10, 1),
                new BorderlineSmote(5, 10, 2),
                new Adasyn(5))) {
            assertThat(draw(operation, own, one, seed).orElseThrow().neighbours())
                    .hasSize(1);
            RowMix alone = draw(operation, own, List.of(), seed).orElseThrow();
            assertThat(alone.needs()).isEmpty();
            assertThat(alone.numbers()).isNotEmpty();
            assertThat(Math.abs(alone.numbers().getOrDefault("y", number(own, "y")) - number(own, "y")))
                    .isLessThan(0.15 * 0.5 * 6);
            // only enemies: nobody to interpolate with but those a second variant heads for
            assertThat(draw(operation, own, many(seed, "other", 5, NO), seed)).isPresent();
        }
    }

    /** Rows at 0, 1, …: of the class below 10, of another from 10 on; those near 10 are in danger. */
    @Test
    void borderlineStartsOnlyAtRowsInDangerEachAsOften() {
        List<Partner> all = line(10, 20);
        Map<String, Integer> seeds = new TreeMap<>();
        for (int i = 0; i < 3000; i++) {
            seeds.merge(drawAt(new BorderlineSmote(3, 4, 1), 0, all, i).seed(), 1, Integer::sum);
        }
        // of the 4 nearest of row 9: 10, 8, 11, 7: half; of row 8: 7, 9, 6, 10: a quarter
        assertThat(seeds).containsOnlyKeys("row 09");

        Map<String, Integer> wider = new TreeMap<>();
        for (int i = 0; i < 3000; i++) {
            wider.merge(drawAt(new BorderlineSmote(3, 8, 1), 0, all, i).seed(), 1, Integer::sum);
        }
        // of the 8 nearest of row 9 four, of row 8 three
        assertThat(wider).containsOnlyKeys("row 09");
    }

    @Test
    void borderlineWithNobodyInDangerStartsAtTheRowItself() {
        assertThat(drawAt(new BorderlineSmote(3, 4, 1), 0, line(10, 10), 1).seed())
                .isEmpty();
    }

    @Test
    void variantTwoHeadsForOtherClassesAtMostHalfWay() {
        List<Partner> all = line(10, 20);
        int outward = 0;
        for (int i = 0; i < 1000; i++) {
            RowMix step = drawAt(new BorderlineSmote(3, 4, 2), 0, all, i);
            if (named(all, step.neighbours().get(0)).label().equals(NO)) {
                outward++;
                assertThat(step.share()).isLessThanOrEqualTo(0.5);
            }
        }
        assertThat(outward / 1000.0).isCloseTo(0.5, within(0.05));
    }

    /** Shares of enemies among the 4 nearest: 2/4 for row 9, 1/4 for row 8, none for the others. */
    @Test
    void adasynStartsInProportionToTheEnemiesNear() {
        List<Partner> all = line(10, 20);
        Map<String, Integer> seeds = new TreeMap<>();
        for (int i = 0; i < 3000; i++) {
            seeds.merge(drawAt(new Adasyn(4), 0, all, i).seed(), 1, Integer::sum);
        }
        assertThat(seeds).containsOnlyKeys("row 08", "row 09");
        assertThat(seeds.get("row 09") / (double) seeds.get("row 08")).isCloseTo(2, within(0.2));
    }

    @Test
    void oversamplingShrinksWithTheClassAsSilvermanSays() {
        assertThat(RandomOversample.bandwidth(2, 100)).isCloseTo(StrictMath.pow(0.01, 1.0 / 6), within(1e-12));
        List<Partner> kin = new ArrayList<>();
        for (int i = 0; i < 99; i++) {
            kin.add(new Partner.Present("row " + i, new Payload.Row(Map.of("x", new Cell.Numeric(i % 2))), YES));
        }
        Map<String, Cell> own = Map.of("x", new Cell.Numeric(1));
        double squares = 0;
        for (int i = 0; i < 4000; i++) {
            double moved = draw(new RandomOversample(0.5), own, kin, i)
                            .orElseThrow()
                            .numbers()
                            .get("x")
                    - 1;
            squares += moved * moved / 4000;
        }
        double expected = 0.5 * RandomOversample.bandwidth(1, 100) * 0.5;
        assertThat(Math.sqrt(squares)).isCloseTo(expected, within(0.04 * expected));
        assertThat(draw(new RandomOversample(0), own, kin, 1)).isEmpty();
    }

    @Test
    void missingCellsAndOtherTypesStayAsTheFirstParentHasThem() {
        Map<String, Cell> own = new LinkedHashMap<>();
        own.put("x", new Cell.Missing());
        own.put("y", new Cell.Numeric(1));
        own.put("n", new Cell.Category("three"));
        own.put("unprofiled", new Cell.Numeric(7));
        Map<String, Cell> other = new HashMap<>();
        other.put("x", new Cell.Numeric(5));
        other.put("y", new Cell.Missing());
        other.put("n", new Cell.Numeric(5));
        other.put("unprofiled", new Cell.Numeric(9));
        List<Partner> all = List.of(new Partner.Present("other", new Payload.Row(other), YES));

        RowMix step = draw(new SmoteNc(5), own, all, 1).orElseThrow();

        assertThat(apply(step, own, all)).isEqualTo(own);
    }

    private static String mode(String own, String... neighbours) {
        List<Partner> all = new ArrayList<>();
        for (String value : neighbours) {
            all.add(new Partner.Present(
                    "row " + all.size(), new Payload.Row(Map.of("c", new Cell.Category(value))), YES));
        }
        RowMix step = new RowMix("", all.stream().map(Partner::id).toList(), 0, 0.5, true, Map.of());
        return ((Cell.Category)
                        apply(step, Map.of("c", new Cell.Category(own)), all).get("c"))
                .value();
    }

    private static List<Partner> line(int border, int end) {
        return IntStream.range(0, end)
                .<Partner>mapToObj(i -> new Partner.Present(
                        "row %02d".formatted(i),
                        new Payload.Row(Map.of("x", new Cell.Numeric(i + 0.001 * i * i))),
                        i < border ? YES : NO))
                .toList();
    }

    private static RowMix drawAt(RowMixing operation, double x, List<Partner> all, int seed) {
        return draw(operation, Map.of("x", new Cell.Numeric(x)), all, seed).orElseThrow();
    }

    private static Optional<RowMix> draw(RowMixing operation, Map<String, Cell> own, List<Partner> all, int seed) {
        UniformRandomProvider random = Address.of(seed, "draw", "row").generator();
        return operation
                .draw(new RowFacts(own, YES, PROFILE), Partners.of(all), random)
                .map(RowMix.class::cast);
    }

    private static Map<String, Cell> apply(RowMix step, Map<String, Cell> own, List<Partner> all) {
        try (Subject subject = new Rows(PROFILE).open(new Payload.Row(own), YES);
                Draft draft = subject.draft()) {
            draft.mix(step, step.needs().stream().map(id -> named(all, id)).toList());
            assertThat(draft.finish().label()).isEqualTo(YES);
            return ((Payload.Row) draft.finish().payload()).cells();
        }
    }

    private static double bruteForce(Map<String, Cell> one, Map<String, Cell> other) {
        double sum = 0;
        for (String column : List.of("x", "y", "n")) {
            double units = (number(one, column) - number(other, column))
                    / PROFILE.get(column).std().orElseThrow();
            sum += units * units;
        }
        return sum + (one.get("c").equals(other.get("c")) ? 0 : 1);
    }

    private static List<Partner> many(int seed, String name, int count, Label label) {
        return IntStream.range(0, count)
                .<Partner>mapToObj(
                        i -> new Partner.Present(name + " " + i, new Payload.Row(random(seed, name + i)), label))
                .toList();
    }

    private static Map<String, Cell> random(int seed, String name) {
        UniformRandomProvider random = Address.of(seed, "row", name).generator();
        Map<String, Cell> cells = new LinkedHashMap<>();
        cells.put("x", new Cell.Numeric(6 * random.nextDouble()));
        cells.put("y", new Cell.Numeric(random.nextDouble()));
        cells.put("n", new Cell.Numeric(random.nextInt(12)));
        cells.put("c", new Cell.Category("category " + random.nextInt(3)));
        return cells;
    }

    private static Map<String, Cell> cells(Partner partner) {
        return ((Payload.Row) partner.payload()).cells();
    }

    private static double number(Map<String, Cell> cells, String column) {
        return ((Cell.Numeric) cells.get(column)).value();
    }

    private static Partner named(List<Partner> all, String id) {
        return all.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    private static ColumnProfile numbers(double std, boolean integer) {
        return new ColumnProfile(
                9,
                0,
                Optional.of(0.0),
                Optional.of(std),
                Optional.empty(),
                Optional.empty(),
                integer,
                List.of(),
                List.of());
    }

    private static ColumnProfile categories() {
        return new ColumnProfile(
                9,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                List.of());
    }
}
