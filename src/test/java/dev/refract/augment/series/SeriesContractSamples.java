package dev.refract.augment.series;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Augmented;
import dev.refract.augment.ContractSamples;
import dev.refract.augment.mix.Blending;
import dev.refract.augment.mix.PartnerScope;
import dev.refract.sample.Event;
import dev.refract.sample.Kind;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import java.util.List;
import java.util.stream.IntStream;

/** The table of operations on series, and series that are everyday and odd. */
public final class SeriesContractSamples implements ContractSamples {

    @Override
    public Kind kind() {
        return Kind.SERIES;
    }

    @Override
    public List<Augmentation<?>> operations() {
        return List.of(new SeriesMixup(new Blending(0.3, PartnerScope.SAME_CLASS)), new SeriesInterpolate(2));
    }

    @Override
    public List<Specimen> ordinary() {
        return List.of(
                new Specimen("walk", wave(50, 0.3, 1), Label.of("walk")),
                new Specimen(
                        "walk with a step",
                        wave(40, 0.5, 2),
                        Label.of("walk").withEvents(List.of(new Event(0.1, 1.2, "step")))));
    }

    @Override
    public List<Specimen> company() {
        return List.of(
                new Specimen("longer walk", wave(80, 0.2, 3), Label.of("walk")),
                new Specimen("shorter walk", wave(7, 0.4, 1), Label.of("walk")),
                new Specimen("run", wave(50, 1.3, 4), Label.of("run")),
                new Specimen(
                        "other channels",
                        new Payload.Series(List.of("z"), 10, List.of(List.of(1.0, 2.0))),
                        Label.of("walk")));
    }

    @Override
    public List<Specimen> extremes() {
        return List.of(
                new Specimen("no channels", new Payload.Series(List.of(), 10, List.of()), Label.NONE),
                new Specimen("no values", wave(0, 1, 1), Label.of("walk")),
                new Specimen("one value", wave(1, 1, 1), Label.of("walk")),
                new Specimen("rate of 0", new Payload.Series(List.of("x"), 0, List.of(List.of(1.0))), Label.NONE),
                new Specimen(
                        "not a number", new Payload.Series(List.of("x"), 1, List.of(List.of(Double.NaN))), Label.NONE),
                new Specimen(
                        "event outside", wave(10, 1, 1), Label.NONE.withEvents(List.of(new Event(0, 100, "late")))));
    }

    @Override
    public List<String> stray(Augmented copy) {
        Payload.Series series = (Payload.Series) copy.payload();
        double end = series.values().isEmpty() ? 0 : series.values().get(0).size() / series.rate();
        return copy.label().events().stream()
                .filter(event -> event.offset() > end)
                .map(event -> event + " ends after " + end)
                .toList();
    }

    /** Two channels at ten values a second. */
    static Payload.Series wave(int length, double step, double height) {
        List<Double> up = IntStream.range(0, length)
                .mapToObj(i -> height * StrictMath.sin(step * i))
                .toList();
        List<Double> down = up.stream().map(value -> 5 - value).toList();
        return new Payload.Series(List.of("up", "down"), 10, List.of(up, down));
    }

    @Override
    public String toString() {
        return "series";
    }
}
