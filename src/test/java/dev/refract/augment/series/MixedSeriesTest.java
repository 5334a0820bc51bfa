package dev.refract.augment.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.refract.augment.Augmented;
import dev.refract.augment.Draft;
import dev.refract.augment.Partner;
import dev.refract.augment.Partners;
import dev.refract.augment.Subject;
import dev.refract.augment.mix.Blending;
import dev.refract.augment.mix.PartnerScope;
import dev.refract.random.Address;
import dev.refract.sample.DataFault;
import dev.refract.sample.Event;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Labels stay true: a blend of series says what is in it, and when. */
class MixedSeriesTest {
    private static final SeriesMedium MEDIUM = new SeriesMedium(1_000_000);
    private static final Label WALK = Label.of("walk");

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @Test
    void blendsValuesChannelByNameAndStretchesTheShorter() {
        Partner shorter = partner(
                "p", series(List.of("b", "a"), List.of(List.of(20.0, 40.0), List.of(0.0, 8.0))), Label.of("run"));

        Augmented mixed = apply(
                series(List.of("a", "b"), List.of(List.of(0.0, 0.0, 0.0), List.of(0.0, 0.0, 0.0))),
                WALK.withEvents(List.of(new Event(0, 0.2, "own"))),
                new SeriesBlend("p", 0.75),
                shorter);

        assertThat(((Payload.Series) mixed.payload()).values())
                .containsExactly(List.of(0.0, 1.0, 2.0), List.of(5.0, 7.5, 10.0));
        assertThat(mixed.label().classes()).containsOnly(Map.entry("walk", 0.75), Map.entry("run", 0.25));
        assertThat(mixed.label().events()).containsExactly(new Event(0, 0.2, "own"));
    }

    @Test
    void eventsOfAResampledPartnerMoveAlong() {
        Label marked = Label.of("run").withEvents(List.of(new Event(0.1, 0.2, "jump")));
        Partner half = partner("p", SeriesContractSamples.wave(5, 1, 1), marked);

        List<Event> events = apply(SeriesContractSamples.wave(10, 1, 1), WALK, new SeriesBlend("p", 0.6), half)
                .label()
                .events();

        assertThat(events).hasSize(1);
        assertThat(events.get(0).onset()).isCloseTo(0.2, within(1e-12));
        assertThat(events.get(0).offset()).isCloseTo(0.4, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void interpolatesTowardsOneOfTheNearestOfTheClass(int seed) {
        Payload.Series own = random(seed, "own", 12);
        List<Partner> kin = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            kin.add(partner("kin " + i, random(seed, "kin" + i, 12), WALK));
        }
        List<Partner> all = new ArrayList<>(kin);
        all.add(partner("twin of another class", own, Label.of("run")));
        all.add(partner("marked", own, WALK.withEvents(List.of(new Event(0, 1, "step")))));

        SeriesBlend step = new SeriesInterpolate(3)
                .draw(
                        facts(own, WALK),
                        Partners.of(all),
                        Address.of(seed, "draw", "x").generator())
                .orElseThrow();

        List<String> nearest = kin.stream()
                .sorted(Comparator.comparingDouble(other -> bruteForce(own, (Payload.Series) other.payload())))
                .limit(3)
                .map(Partner::id)
                .toList();
        assertThat(nearest).contains(step.partner());
        assertThat(step.share()).isBetween(0.0, 1.0);
    }

    @Test
    void withoutAnyoneAlikeNothingIsDrawn() {
        Payload.Series own = SeriesContractSamples.wave(10, 1, 1);
        Partners others = Partners.of(List.of(
                partner("other channels", series(List.of("z"), List.of(List.of(1.0))), WALK),
                partner("empty", SeriesContractSamples.wave(0, 1, 1), WALK)));

        assertThat(new SeriesInterpolate(5).draw(facts(own, WALK), others, generator()))
                .isEmpty();
        assertThat(new SeriesMixup(new Blending(1, PartnerScope.ANY)).draw(facts(own, WALK), others, generator()))
                .isEmpty();
        assertThat(new SeriesMixup(new Blending(1, PartnerScope.ANY))
                        .draw(facts(own, WALK), Partners.NONE, generator()))
                .isEmpty();
        Label marked = WALK.withEvents(List.of(new Event(0, 1, "step")));
        assertThat(new SeriesInterpolate(5)
                        .draw(facts(own, marked), Partners.of(List.of(partner("p", own, WALK))), generator()))
                .isEmpty();
    }

    @Test
    void refusesWhatIsNoSeries() {
        assertThatThrownBy(() -> new SeriesMedium(3).open(SeriesContractSamples.wave(10, 1, 1), WALK))
                .isInstanceOf(DataFault.class)
                .hasMessage("series of 2 channels of 10 values, at most 3 are allowed");
        assertThatThrownBy(() -> MEDIUM.open(new Payload.Text("x"), WALK)).isInstanceOf(DataFault.class);
    }

    private static UniformRandomProvider generator() {
        return Address.of(1, "draw", "x").generator();
    }

    private static SeriesFacts facts(Payload.Series series, Label label) {
        return new SeriesFacts(Signal.of(series), label);
    }

    private static double bruteForce(Payload.Series one, Payload.Series other) {
        double sum = 0;
        for (int c = 0; c < one.values().size(); c++) {
            List<Double> values = one.values().get(c);
            double low = values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
            double high = values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
            double differences = 0;
            for (int i = 0; i < values.size(); i++) {
                differences += Math.abs(values.get(i) - other.values().get(c).get(i));
            }
            sum += Math.min(1, differences / values.size() / (high - low));
        }
        return sum;
    }

    private static Payload.Series random(int seed, String name, int length) {
        List<Double> values = IntStream.range(0, length)
                .mapToObj(i -> Address.of(seed, name, "value " + i).uniform())
                .toList();
        return series(List.of("a"), List.of(values));
    }

    private static Payload.Series series(List<String> names, List<List<Double>> values) {
        return new Payload.Series(names, 10, values);
    }

    private static Partner partner(String id, Payload payload, Label label) {
        return new Partner.InMemory(id, payload, label);
    }

    private static Augmented apply(Payload own, Label label, SeriesBlend step, Partner partner) {
        try (Subject subject = MEDIUM.open(own, label);
                Draft draft = subject.draft()) {
            draft.mix(step, List.of(partner));
            return draft.finish();
        }
    }
}
