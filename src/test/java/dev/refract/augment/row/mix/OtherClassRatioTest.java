package dev.refract.augment.row.mix;

import static dev.refract.augment.row.mix.MixedRows.NO;
import static dev.refract.augment.row.mix.MixedRows.YES;
import static dev.refract.augment.row.mix.MixedRows.apply;
import static dev.refract.augment.row.mix.MixedRows.draw;
import static dev.refract.augment.row.mix.MixedRows.drawAt;
import static dev.refract.augment.row.mix.MixedRows.line;
import static dev.refract.augment.row.mix.MixedRows.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.refract.augment.Partner;
import dev.refract.augment.row.RowMix;
import dev.refract.sample.Cell;
import dev.refract.sample.Payload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Labels stay true: which rows of a class are started from, and what becomes of cells that cannot be mixed. */
class OtherClassRatioTest {
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
            kin.add(new Partner.InMemory("row " + i, new Payload.Row(Map.of("x", new Cell.Numeric(i % 2))), YES));
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
        List<Partner> all = List.of(new Partner.InMemory("other", new Payload.Row(other), YES));

        RowMix step = draw(new SmoteNc(5), own, all, 1).orElseThrow();

        assertThat(apply(step, own, all)).isEqualTo(own);
    }
}
