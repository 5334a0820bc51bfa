package dev.refract.augment.series;

import dev.refract.augment.Partner;
import dev.refract.augment.Partners;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.sample.Payload;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * SMOTE on series: a series between the series and one of the {@code k} nearest of its class,
 * x + u·(neighbor − x) with u uniform in [0, 1], at every moment. Near is by the mean difference of
 * values in shares of each channel's range. Series in which events are marked are not interpolated, for
 * an event half of one and half of another is none. Alone in its class nothing is drawn.
 */
@Named(
        id = "series_interpolate",
        doc = "Interpolates between the series and one of its nearest neighbors of the class.")
public record SeriesInterpolate(
        @Param(doc = "Number of nearest series of the class to choose from.", def = "5", min = 1, max = 1000)
        int kNeighbors)
        implements SeriesMixing {

    private record Neighbor(Partner partner, double distance) {}

    @Override
    public Optional<SeriesBlend> draw(SeriesFacts facts, Partners partners, UniformRandomProvider random) {
        if (!facts.label().events().isEmpty()) {
            return Optional.empty();
        }
        List<Neighbor> nearest = facts.label().mainClass().map(partners::ofClass).orElse(List.of()).stream()
                .filter(partner -> partner.label().events().isEmpty() && facts.canMixWith(partner))
                .map(partner -> new Neighbor(partner, distance(facts.signal(), partner)))
                .sorted(Comparator.comparingDouble(Neighbor::distance)
                        .thenComparing(near -> near.partner().id()))
                .limit(kNeighbors)
                .toList();
        if (nearest.isEmpty()) {
            return Optional.empty();
        }
        Partner chosen = nearest.get(random.nextInt(nearest.size())).partner();
        return Optional.of(new SeriesBlend(chosen.id(), 1 - random.nextDouble()));
    }

    private static double distance(Signal own, Partner partner) {
        return own.distance(Signal.of((Payload.Series) partner.payload()).resampledTo(own));
    }
}
