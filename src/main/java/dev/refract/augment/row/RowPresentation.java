package dev.refract.augment.row;

import dev.refract.augment.view.Comparison;
import dev.refract.augment.view.Presentation;
import dev.refract.augment.view.View;
import dev.refract.sample.Cell;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shows rows as a table, a column a line, with a star at every cell that a copy changed. */
final class RowPresentation implements Presentation {
    private static final MathContext DIGITS = new MathContext(6);
    private static final int EXAMPLES = 6;
    private static final List<String> TOWNS = List.of("Oslo", "Bergen", "Turku");

    @Override
    public List<View> views(List<Comparison> comparisons, OptionalInt side) {
        List<View> views = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            views.add(new View.Lines(List.of(comparison.title())));
            views.add(table(comparison));
            List<String> notes = new ArrayList<>();
            comparison.notes().forEach(note -> notes.add("  " + note));
            notes.add("");
            views.add(new View.Lines(notes));
        }
        return views;
    }

    @Override
    public String line(Payload payload) {
        return cells(payload).entrySet().stream()
                .map(cell -> cell.getKey() + " " + shown(cell.getValue()))
                .collect(Collectors.joining(" · "));
    }

    @Override
    public List<Sample> examples() {
        return IntStream.range(0, EXAMPLES).mapToObj(RowPresentation::example).toList();
    }

    private static Sample example(int i) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        cells.put("age", new Cell.Numeric(31 + 7 * i));
        cells.put("height", new Cell.Numeric(1.62 + 0.05 * (i * 5 % EXAMPLES)));
        cells.put("town", new Cell.Category(TOWNS.get(i % TOWNS.size())));
        return Sample.original("row-" + i, 0, new Payload.Row(cells), Label.of("a"));
    }

    private static View table(Comparison comparison) {
        List<String> headings = new ArrayList<>(List.of("  column", "original"));
        comparison.copies().forEach(copy -> headings.add(copy.caption()));
        List<List<String>> rows = new ArrayList<>();
        cells(comparison.original().payload()).forEach((name, cell) -> {
            List<String> row = new ArrayList<>(List.of("  " + name, shown(cell)));
            for (Comparison.Copy copy : comparison.copies()) {
                Cell changed = cells(copy.sample().payload()).get(name);
                row.add((changed.equals(cell) ? "" : "*") + shown(changed));
            }
            rows.add(row);
        });
        return new View.Table(headings, rows);
    }

    private static Map<String, Cell> cells(Payload payload) {
        return ((Payload.Row) payload).cells();
    }

    private static String shown(Cell cell) {
        if (cell instanceof Cell.Integral integer) {
            return Long.toString(integer.value());
        }
        if (cell instanceof Cell.Timestamp time) {
            return Instant.ofEpochMilli(time.millis()).toString();
        }
        if (cell.number().isPresent()) {
            return new BigDecimal(cell.number().getAsDouble())
                    .round(DIGITS)
                    .stripTrailingZeros()
                    .toPlainString();
        }
        return cell.category().orElse("–");
    }
}
