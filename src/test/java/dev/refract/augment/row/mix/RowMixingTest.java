package dev.refract.augment.row.mix;

import static dev.refract.augment.row.mix.MixedRows.NO;
import static dev.refract.augment.row.mix.MixedRows.YES;
import static dev.refract.augment.row.mix.MixedRows.apply;
import static dev.refract.augment.row.mix.MixedRows.bruteForce;
import static dev.refract.augment.row.mix.MixedRows.cells;
import static dev.refract.augment.row.mix.MixedRows.draw;
import static dev.refract.augment.row.mix.MixedRows.many;
import static dev.refract.augment.row.mix.MixedRows.mode;
import static dev.refract.augment.row.mix.MixedRows.named;
import static dev.refract.augment.row.mix.MixedRows.number;
import static dev.refract.augment.row.mix.MixedRows.random;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.refract.augment.Draft;
import dev.refract.augment.Partner;
import dev.refract.augment.Partners;
import dev.refract.augment.Subject;
import dev.refract.augment.row.RowFacts;
import dev.refract.augment.row.RowMedium;
import dev.refract.augment.row.RowMix;
import dev.refract.augment.row.RowMixing;
import dev.refract.random.Address;
import dev.refract.sample.Cell;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Labels stay true: a new row lies between rows of its class, the nearest there are, and stays of that class. */
class RowMixingTest {
    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neighborsAreThoseThatBruteForceFinds(int seed) {
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

    /** y = 10 x holds for every row, so it holds for every row between two of them. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aRegressionTargetMovesWithTheNumbers(int seed) {
        List<Partner> all = new ArrayList<>();
        for (Partner kin : many(seed, "kin", 20, YES)) {
            all.add(new Partner.InMemory(kin.id(), kin.payload(), tenTimes(cells(kin))));
        }
        for (Partner other : many(seed, "other", 20, NO)) {
            all.add(new Partner.InMemory(
                    other.id(),
                    other.payload(),
                    NO.withValue(tenTimes(cells(other)).value())));
        }
        Map<String, Cell> own = random(seed, "own");
        for (RowMixing operation :
                List.of(new Smote(5), new SmoteNc(5), new BorderlineSmote(5, 10, 2), new Adasyn(5))) {
            RowMix step = draw(operation, own, all, seed).orElseThrow();
            try (Subject subject = new RowMedium(MixedRows.PROFILE).open(new Payload.Row(own), tenTimes(own));
                    Draft draft = subject.draft()) {
                draft.mix(
                        step,
                        step.partnerIds().stream().map(id -> named(all, id)).toList());
                Map<String, Cell> made = ((Payload.Row) draft.finish().payload()).cells();
                assertThat(draft.finish().label().value().orElseThrow())
                        .isCloseTo(10 * number(made, "x"), within(1e-9));
            }
        }
    }

    /** Noise in the numbers alone would break y = 10 x. */
    @Test
    void aRowWithARegressionTargetIsNotJitteredWhenItIsAlone() {
        RowFacts alone = new RowFacts(random(1, "own"), YES.withValue(OptionalDouble.of(3)), MixedRows.PROFILE);

        assertThat(new Smote(5)
                        .draw(alone, Partners.NONE, Address.of(1, "draw", "row").generator()))
                .isEmpty();
    }

    private static Label tenTimes(Map<String, Cell> row) {
        return YES.withValue(OptionalDouble.of(10 * number(row, "x")));
    }

    @Test
    void aCategoryIsTheOneMostNeighborsHaveAndTiesGoToTheRowThenToTheNearest() {
        assertThat(mode("red", "blue", "blue", "green")).isEqualTo("blue");
        assertThat(mode("green", "blue", "green")).isEqualTo("green");
        assertThat(mode("red", "blue", "green")).isEqualTo("blue");
        assertThat(mode("red", "green", "blue", "blue", "green")).isEqualTo("green");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void fewerNeighborsThanAskedForMakeDoAndNoneIsJitter(int seed) {
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
            assertThat(alone.partnerIds()).isEmpty();
            assertThat(alone.numbers()).isNotEmpty();
            assertThat(Math.abs(alone.numbers().getOrDefault("y", number(own, "y")) - number(own, "y")))
                    .isLessThan(0.15 * 0.5 * 6);
            // only enemies: nobody to interpolate with but those a second variant heads for
            assertThat(draw(operation, own, many(seed, "other", 5, NO), seed)).isPresent();
        }
    }
}
