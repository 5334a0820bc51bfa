package dev.refract.augment.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.view.Comparison;
import dev.refract.augment.view.Presentation;
import dev.refract.augment.view.View;
import dev.refract.sample.Cell;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Labels stay true, and a person can see it: the table of a preview has a star at every changed cell. */
class RowPresentationTest {
    private static final Presentation PRESENTATION = new RowMedium(Map.of()).presentation();

    @Test
    void hasAStarAtEveryChangedCell() {
        Sample original = row(1.5, "Oslo");
        Comparison comparison =
                new Comparison("o", original, List.of(new Comparison.Copy(row(1.75, "Oslo"), "copy 1")), List.of());

        assertThat(PRESENTATION.views(List.of(comparison), OptionalInt.empty()))
                .containsExactly(
                        new View.Lines(List.of("o")),
                        new View.Table(
                                List.of("  column", "original", "copy 1"),
                                List.of(List.of("  age", "1.5", "*1.75"), List.of("  town", "Oslo", "Oslo"))),
                        new View.Lines(List.of("")));
    }

    @Test
    void aRowFitsOnALine() {
        assertThat(PRESENTATION.line(row(1.5, "Oslo").payload())).isEqualTo("age 1.5 · town Oslo");
    }

    private static Sample row(double age, String town) {
        Map<String, Cell> cells = new java.util.LinkedHashMap<>();
        cells.put("age", new Cell.Numeric(age));
        cells.put("town", new Cell.Category(town));
        return Sample.original("o", 0, new Payload.Row(cells), Label.NONE);
    }
}
