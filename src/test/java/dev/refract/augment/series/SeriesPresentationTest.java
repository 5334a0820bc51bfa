package dev.refract.augment.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.view.Comparison;
import dev.refract.augment.view.View;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Labels stay true, and a person can see it: a copy is drawn on the scale of its original. */
class SeriesPresentationTest {
    @Test
    void drawsCopiesOnTheScaleOfTheOriginal() {
        Comparison comparison = new Comparison(
                "o",
                series(0, 1, 2, 3),
                List.of(new Comparison.Copy(series(3, 4, -1, 1.5), "copy 1")),
                List.of("copy 2 is refused: no change"));

        assertThat(new SeriesMedium(100).presentation().views(List.of(comparison), OptionalInt.empty()))
                .containsExactly(
                        new View.Lines(List.of("o")),
                        new View.Table(
                                List.of("  channel", "sample", "values"),
                                List.of(List.of("  x", "original", "▁▃▆█"), List.of("", "copy 1", "██▁▅"))),
                        new View.Lines(List.of("  copy 2 is refused: no change", "")));
    }

    @Test
    void aConstantSeriesIsDrawnInTheMiddle() {
        assertThat(Sparkline.of(new double[] {2, 2}).draw(new double[] {2, 2})).isEqualTo("▅▅");
    }

    @Test
    void aLongSeriesIsAveraged() {
        double[] values = new double[4_800];
        java.util.Arrays.fill(values, 2_400, 4_800, 1);
        assertThat(Sparkline.of(values).draw(values)).isEqualTo("▁".repeat(24) + "█".repeat(24));
    }

    private static Sample series(double... values) {
        List<Double> numbers = java.util.Arrays.stream(values).boxed().toList();
        return Sample.original("o", 0, new Payload.Series(List.of("x"), 1, List.of(numbers)), Label.NONE);
    }
}
