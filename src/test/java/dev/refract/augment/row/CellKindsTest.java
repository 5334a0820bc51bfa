package dev.refract.augment.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.Draft;
import dev.refract.augment.Partner;
import dev.refract.augment.Partners;
import dev.refract.augment.Subject;
import dev.refract.augment.row.mix.RandomOversample;
import dev.refract.augment.row.mix.Smote;
import dev.refract.augment.row.mix.SmoteNc;
import dev.refract.random.Address;
import dev.refract.random.Range;
import dev.refract.sample.Cell;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cells keep their type: integers stay integers, booleans are categories, timestamps are left alone. */
class CellKindsTest {
    private static final Range ALL = new Range(1, 1);
    private static final Label CLASS = Label.of("a");
    private static final List<Sample> ROWS =
            IntStream.range(0, 40).mapToObj(CellKindsTest::sample).toList();
    private static final RowMedium MEDIUM = new RowMedium(Map.of()).fit(ROWS);

    private static Sample sample(int i) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        cells.put("count", new Cell.Integral(10 + 3 * i));
        cells.put("size", new Cell.Numeric(0.5 * i));
        cells.put("member", new Cell.Bool(i % 4 == 0));
        cells.put("since", new Cell.Timestamp(1_000_000L * i));
        return Sample.original("row " + i, 0, new Payload.Row(cells), CLASS);
    }

    private static final List<Partner> PARTNERS = ROWS.stream()
            .<Partner>map(row -> new Partner.InMemory(row.id(), row.payload(), row.label()))
            .toList();

    @Test
    void theProfileSeesIntegersAsNumbersAndBooleansAsCategories() {
        ColumnProfile count = MEDIUM.columns().get("count");
        assertThat(count.integer()).isTrue();
        assertThat(count.min()).contains(10.0);
        assertThat(count.max()).contains(127.0);
        assertThat(MEDIUM.columns().get("member").categories()).hasSize(40).containsOnly("true", "false");
        assertThat(MEDIUM.columns().get("since"))
                .isEqualTo(new ColumnProfile(
                        Optional.empty(), Optional.empty(), Optional.empty(), false, List.of(), List.of()));
    }

    static List<RowOperation> operations() {
        return List.of(new GaussianJitter(new Range(0.5, 1), ALL, List.of(), true), new SwapNoise(ALL, List.of()));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anOperationKeepsTheTypeOfEveryCell(RowOperation operation) {
        for (int i = 0; i < ROWS.size(); i++) {
            Map<String, Cell> own = cells(ROWS.get(i).payload());
            RowEdits step = (RowEdits) operation
                    .draw(new RowFacts(own, CLASS, MEDIUM.columns()), random(i))
                    .orElseThrow();
            try (Subject subject = MEDIUM.open(new Payload.Row(own), CLASS);
                    Draft draft = subject.draft()) {
                draft.apply(step);
                assertKinds(own, cells(draft.finish().payload()));
            }
        }
    }

    static List<RowMixing> mixings() {
        return List.of(new Smote(5), new SmoteNc(5), new RandomOversample(1));
    }

    @ParameterizedTest
    @MethodSource("mixings")
    void aMixedRowKeepsTheTypeOfEveryCell(RowMixing operation) {
        for (int i = 0; i < ROWS.size(); i++) {
            Map<String, Cell> own = cells(ROWS.get(i).payload());
            RowMix step = (RowMix) operation
                    .draw(new RowFacts(own, CLASS, MEDIUM.columns()), Partners.of(PARTNERS), random(i))
                    .orElseThrow();
            List<Partner> named = step.partnerIds().stream()
                    .map(id -> PARTNERS.stream()
                            .filter(row -> row.id().equals(id))
                            .findFirst()
                            .orElseThrow())
                    .toList();
            try (Subject subject = MEDIUM.open(new Payload.Row(own), CLASS);
                    Draft draft = subject.draft()) {
                draft.mix(step, named);
                assertKinds(own, cells(draft.finish().payload()));
            }
        }
    }

    /** A column may have fractions elsewhere: what is drawn for an integer is whole before it is written down. */
    @Test
    void anIntegerInAColumnOfFractionsStaysWhole() {
        Map<String, Cell> own = Map.of("size", new Cell.Integral(7));
        GaussianJitter jitter = new GaussianJitter(new Range(0.5, 1), ALL, List.of("size"), true);
        for (int i = 0; i < 100; i++) {
            jitter.draw(new RowFacts(own, CLASS, MEDIUM.columns()), random(i)).ifPresent(step -> {
                double number = step.numbers().get("size");
                assertThat(number).isEqualTo(Math.rint(number)).isNotEqualTo(7);
            });
        }
    }

    private static void assertKinds(Map<String, Cell> own, Map<String, Cell> made) {
        assertThat(made.keySet()).containsExactlyElementsOf(own.keySet());
        own.forEach((column, cell) -> assertThat(made.get(column)).hasSameClassAs(cell));
        assertThat(made.get("since")).isEqualTo(own.get("since"));
    }

    private static Map<String, Cell> cells(Payload payload) {
        return ((Payload.Row) payload).cells();
    }

    private static UniformRandomProvider random(int i) {
        return Address.of(i, "cells", "").generator();
    }
}
