package dev.refract.augment.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.random.Address;
import dev.refract.random.Range;
import dev.refract.sample.Cell;
import dev.refract.sample.DataFault;
import dev.refract.sample.Label;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Labels stay true, copies plausible: numbers stay in their column's range, whole where it is, missing where missing. */
class RowOperationsTest {
    private static final Range ALL = new Range(1, 1);
    private static final Map<String, ColumnProfile> PROFILE = Map.of(
            "age", numbers(10, 18, 90, true, List.of(18.0, 40.0, 40.0, 90.0)),
            "score", numbers(2, -5, 5, false, List.of(-5.0, 0.5, 5.0)),
            "constant", numbers(0, 7, 7, true, List.of(7.0, 7.0)),
            "city",
                    new ColumnProfile(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            false,
                            List.of(),
                            List.of("Lima", "Oslo", "Oslo", "Rome")));

    private static ColumnProfile numbers(double std, double min, double max, boolean integer, List<Double> sample) {
        return new ColumnProfile(Optional.of(std), Optional.of(min), Optional.of(max), integer, sample, List.of());
    }

    private static RowFacts facts(Map<String, Cell> cells) {
        return new RowFacts(new TreeMap<>(cells), Label.NONE, PROFILE);
    }

    private static final RowFacts ROW = facts(Map.of(
            "age", new Cell.Numeric(88),
            "score", new Cell.Numeric(1.5),
            "constant", new Cell.Numeric(7),
            "city", new Cell.Category("Oslo"),
            "new", new Cell.Numeric(1)));

    private static List<Double> drawn(GaussianJitter jitter, String column) {
        return IntStream.range(0, 2_000)
                .mapToObj(i -> jitter.draw(ROW, Address.of(i, "", "").generator()))
                .flatMap(Optional::stream)
                .flatMap(step -> Optional.ofNullable(step.numbers().get(column)).stream())
                .toList();
    }

    @Test
    void jitterStaysInRangeAndWhole() {
        GaussianJitter wild = new GaussianJitter(new Range(2, 5), ALL, List.of(), true);
        assertThat(drawn(wild, "age")).allMatch(v -> v >= 18 && v <= 90 && v == Math.rint(v) && v != 88);
        assertThat(drawn(wild, "score")).allMatch(v -> v >= -5 && v <= 5).hasSize(2_000);
        GaussianJitter free = new GaussianJitter(new Range(2, 5), ALL, List.of(), false);
        assertThat(drawn(free, "age")).anyMatch(v -> v > 90).allMatch(v -> v == Math.rint(v));
    }

    @Test
    void jitterHasTheSpreadAsked() {
        List<Double> drawn = drawn(new GaussianJitter(new Range(0.1, 0.1), ALL, List.of("score"), true), "score");
        double mean = drawn.stream().mapToDouble(v -> v).average().orElseThrow();
        double std = Math.sqrt(drawn.stream()
                .mapToDouble(v -> (v - mean) * (v - mean))
                .average()
                .orElseThrow());
        assertThat(mean).isBetween(1.49, 1.51);
        assertThat(std).isBetween(0.19, 0.21);
    }

    @Test
    void jitterTouchesNumbersWithSpreadOnly() {
        GaussianJitter all = new GaussianJitter(new Range(2, 5), ALL, List.of(), true);
        for (int i = 0; i < 200; i++) {
            RowEdits step = all.draw(ROW, Address.of(i, "", "").generator()).orElseThrow();
            assertThat(step.numbers().keySet()).isSubsetOf("age", "score");
            assertThat(step.categories()).isEmpty();
        }
        RowFacts none = facts(Map.of("age", new Cell.Missing(), "constant", new Cell.Numeric(7)));
        assertThat(all.draw(none, Address.of(1, "", "").generator())).isEmpty();
    }

    @Test
    void aValueBeyondTheProfileIsNotPulledIn() {
        RowFacts outside = facts(Map.of("age", new Cell.Numeric(120)));
        GaussianJitter jitter = new GaussianJitter(new Range(0.2, 0.2), ALL, List.of(), true);
        for (int i = 0; i < 200; i++) {
            jitter.draw(outside, Address.of(i, "", "").generator())
                    .ifPresent(step -> assertThat(step.numbers().get("age")).isBetween(105.0, 119.0));
        }
    }

    @Test
    void swapTakesAnotherRowsValueAsOftenAsItIsMet() {
        int lima = 0;
        for (int i = 0; i < 2_000; i++) {
            RowEdits step = new SwapNoise(ALL, List.of())
                    .draw(ROW, Address.of(i, "", "").generator())
                    .orElseThrow();
            assertThat(step.numbers().get("age")).isIn(18.0, 40.0, 90.0);
            assertThat(step.numbers().get("score")).isIn(-5.0, 0.5, 5.0);
            assertThat(step.categories().get("city")).isIn("Lima", "Rome");
            assertThat(step.numbers()).doesNotContainKeys("constant", "new");
            lima += step.categories().get("city").equals("Lima") ? 1 : 0;
        }
        assertThat(lima).isBetween(930, 1_070);
    }

    @Test
    void swapTouchesTheShareAsked() {
        for (int i = 0; i < 100; i++) {
            RowEdits one = new SwapNoise(new Range(0.1, 0.1), List.of())
                    .draw(ROW, Address.of(i, "", "").generator())
                    .orElseThrow();
            assertThat(one.numbers().size() + one.categories().size()).isEqualTo(1);
            RowEdits two = new SwapNoise(new Range(0.6, 0.6), List.of())
                    .draw(ROW, Address.of(i, "", "").generator())
                    .orElseThrow();
            assertThat(two.numbers().size() + two.categories().size()).isEqualTo(2);
        }
        assertThat(new SwapNoise(new Range(0, 0), List.of())
                        .draw(ROW, Address.of(1, "", "").generator()))
                .isEmpty();
    }

    @Test
    void withoutAProfileThereIsAClearFault() {
        RowFacts bare = new RowFacts(ROW.cells(), Label.NONE, Map.of());
        assertThatThrownBy(() -> new SwapNoise(ALL, List.of())
                        .draw(bare, Address.of(1, "", "").generator()))
                .isInstanceOf(DataFault.class)
                .hasMessage("swap_noise needs a profile of the columns, and the pipeline has none;"
                        + " name one under columns of the medium row");
        assertThatThrownBy(() -> new SwapNoise(ALL, List.of("agee"))
                        .draw(ROW, Address.of(1, "", "").generator()))
                .isInstanceOf(DataFault.class)
                .hasMessage("swap_noise names the column agee, which the profile does not have");
    }
}
