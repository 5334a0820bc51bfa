package dev.refract.cli.preview;

import dev.refract.cli.terminal.TextTable;
import dev.refract.sample.Cell;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A table row above its copies, a column a line, with a star at every cell that changed. */
final class RowDiff {
    private static final MathContext SHOWN = new MathContext(6);

    private final Map<String, Cell> original;
    private final List<Map<String, Cell>> copies = new ArrayList<>();

    /** @param original a sample with a row */
    RowDiff(Sample original) {
        this.original = cells(original);
    }

    RowDiff with(List<Sample> more) {
        more.forEach(copy -> copies.add(cells(copy)));
        return this;
    }

    List<String> lines() {
        List<String> headings = new ArrayList<>(List.of("  column", "original"));
        for (int number = 1; number <= copies.size(); number++) {
            headings.add("copy " + number);
        }
        TextTable table = new TextTable(headings.toArray(String[]::new));
        original.forEach((name, cell) -> {
            List<String> line = new ArrayList<>(List.of("  " + name, text(cell)));
            copies.forEach(copy -> line.add((copy.get(name).equals(cell) ? "" : "*") + text(copy.get(name))));
            table.row(line);
        });
        return table.lines();
    }

    private static Map<String, Cell> cells(Sample sample) {
        return ((Payload.Row) sample.payload()).cells();
    }

    private static String text(Cell cell) {
        if (cell instanceof Cell.Numeric number) {
            return new BigDecimal(number.value())
                    .round(SHOWN)
                    .stripTrailingZeros()
                    .toPlainString();
        }
        return cell instanceof Cell.Category category ? category.value() : "–";
    }
}
