package dev.refract.augment.series;

import dev.refract.augment.view.Comparison;
import dev.refract.augment.view.Presentation;
import dev.refract.augment.view.View;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shows series as a table of sparklines, a channel a row, all on the scale of the original. */
final class SeriesPresentation implements Presentation {
    private static final int EXAMPLES = 3;
    private static final int VALUES = 64;

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
        Signal signal = Signal.of((Payload.Series) payload);
        return IntStream.range(0, signal.names().size())
                .mapToObj(c -> {
                    double[] values = signal.channels()[c];
                    return signal.names().get(c) + " " + Sparkline.of(values).draw(values);
                })
                .collect(Collectors.joining(" · "));
    }

    @Override
    public List<Sample> examples() {
        return IntStream.range(0, EXAMPLES)
                .mapToObj(SeriesPresentation::example)
                .toList();
    }

    /** A sine wave and a ramp, each example with another period. */
    private static Sample example(int i) {
        double period = 16 + 8 * i;
        List<Double> wave = IntStream.range(0, VALUES)
                .mapToObj(t -> StrictMath.sin(2 * Math.PI * t / period))
                .toList();
        List<Double> ramp =
                IntStream.range(0, VALUES).mapToObj(t -> t % period / period).toList();
        Payload payload = new Payload.Series(List.of("wave", "ramp"), VALUES, List.of(wave, ramp));
        return Sample.original("series-" + i, 0, payload, Label.of("a"));
    }

    private static View table(Comparison comparison) {
        Signal original = Signal.of((Payload.Series) comparison.original().payload());
        List<List<String>> rows = new ArrayList<>();
        for (int c = 0; c < original.names().size(); c++) {
            String name = original.names().get(c);
            Sparkline scale = Sparkline.of(original.channels()[c]);
            rows.add(List.of("  " + name, "original", scale.draw(original.channels()[c])));
            for (Comparison.Copy copy : comparison.copies()) {
                Signal made = Signal.of((Payload.Series) copy.sample().payload());
                rows.add(List.of(
                        "",
                        copy.caption(),
                        scale.draw(made.channels()[made.names().indexOf(name)])));
            }
        }
        return new View.Table(List.of("  channel", "sample", "values"), rows);
    }
}
