package dev.refract.augment.row.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.refract.augment.Draft;
import dev.refract.augment.Partner;
import dev.refract.augment.Partners;
import dev.refract.augment.Subject;
import dev.refract.augment.row.ProfileBuilder;
import dev.refract.augment.row.RowFacts;
import dev.refract.augment.row.RowMedium;
import dev.refract.augment.row.RowMix;
import dev.refract.random.Address;
import dev.refract.sample.Cell;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Labels stay true, on 260 rare rows of real mammograms: each new row lies in the convex hull of its parents, on
 * the line between them, and its neighbors are the nearest. Runs where the data set is.
 */
class MammographyTest {
    private static final Path DATA = Path.of("..", "shared", "data", "tabular", "mammography.csv");

    @Test
    void everyRareRowIsInterpolatedWithItsNearest() throws IOException {
        assumeTrue(Files.exists(DATA), "no shared data here");
        List<Partner> rows = rows();
        ProfileBuilder builder = new ProfileBuilder();
        rows.forEach(row -> builder.add(Sample.original(row.id(), 0, row.payload(), row.label())));
        RowMedium medium = builder.build();
        List<Partner> rare =
                rows.stream().filter(row -> row.label().equals(Label.of("'1'"))).toList();
        assertThat(rare).hasSize(260);

        for (Partner own : rare) {
            List<Partner> others = new ArrayList<>(rare);
            others.remove(own);
            RowMix step = new Smote(5)
                    .draw(
                            new RowFacts(cells(own), own.label(), medium.columns()),
                            Partners.of(others),
                            Address.of(1, "mammography", own.id()).generator())
                    .orElseThrow();
            Partner partner = named(others, step.neighbours().get(0));
            assertThat(others.stream()
                            .sorted(Comparator.comparingDouble((Partner other) -> square(own, other, medium))
                                    .thenComparing(Partner::id))
                            .limit(5))
                    .contains(partner);
            onTheLine(own, partner, step, made(medium, own, partner, step));
        }
    }

    /** All columns say the same share of the way, so the row is a convex combination of the two. */
    private static void onTheLine(Partner from, Partner to, RowMix step, Map<String, Cell> made) {
        made.keySet().forEach(column -> {
            double way = number(to, column) - number(from, column);
            double gone = ((Cell.Numeric) made.get(column)).value() - number(from, column);
            assertThat(gone).isCloseTo(step.share() * way, within(1e-12 * (1 + Math.abs(way))));
        });
    }

    private static Map<String, Cell> made(RowMedium medium, Partner own, Partner partner, RowMix step) {
        try (Subject subject = medium.open(own.payload(), own.label());
                Draft draft = subject.draft()) {
            draft.mix(step, List.of(partner));
            return ((Payload.Row) draft.finish().payload()).cells();
        }
    }

    private static double square(Partner one, Partner other, RowMedium medium) {
        double sum = 0;
        for (String column : cells(one).keySet()) {
            double std = medium.columns().get(column).std().orElseThrow();
            double units = (number(one, column) - number(other, column)) / std;
            sum += units * units;
        }
        return sum;
    }

    private static List<Partner> rows() throws IOException {
        List<Partner> rows = new ArrayList<>();
        for (String line : Files.readAllLines(DATA)) {
            List<String> cells = List.of(line.split(",", -1));
            Map<String, Cell> values = new LinkedHashMap<>();
            for (int i = 0; i < cells.size() - 1; i++) {
                values.put("c" + i, new Cell.Numeric(Double.parseDouble(cells.get(i))));
            }
            Label label = Label.of(cells.get(cells.size() - 1));
            rows.add(new Partner.InMemory("row %05d".formatted(rows.size()), new Payload.Row(values), label));
        }
        return rows;
    }

    private static Partner named(List<Partner> all, String id) {
        return all.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    private static Map<String, Cell> cells(Partner partner) {
        return ((Payload.Row) partner.payload()).cells();
    }

    private static double number(Partner row, String column) {
        return ((Cell.Numeric) cells(row).get(column)).value();
    }
}
