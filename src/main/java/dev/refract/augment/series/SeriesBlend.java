package dev.refract.augment.series;

import dev.refract.augment.MixingStep;
import dev.refract.sample.Event;
import dev.refract.sample.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A drawn blend of two series.
 *
 * @param share of the copy itself, in [0, 1]
 */
public record SeriesBlend(String partner, double share) implements MixingStep {
    @Override
    public List<String> partnerIds() {
        return List.of(partner);
    }

    /** The label of the blend: classes and value by share, the events of both at their places. */
    Label label(Label own, double ownSeconds, Label other, double otherSeconds) {
        Map<String, Double> classes = new LinkedHashMap<>();
        shared(own, share, classes);
        shared(other, 1 - share, classes);
        classes.replaceAll((category, part) -> Math.min(1, part)); // the sum may exceed 1 by rounding
        List<Event> events = new ArrayList<>(own.events());
        double scale = otherSeconds > 0 ? ownSeconds / otherSeconds : 1;
        other.events()
                .forEach(event -> events.add(new Event(
                        Math.min(event.onset() * scale, ownSeconds),
                        Math.min(event.offset() * scale, ownSeconds),
                        event.category())));
        OptionalDouble value = own.value().isPresent() && other.value().isPresent()
                ? OptionalDouble.of(share * own.value().getAsDouble()
                        + (1 - share) * other.value().getAsDouble())
                : own.value();
        return new Label(classes, value, own.instances(), own.spans(), events);
    }

    private static void shared(Label label, double share, Map<String, Double> classes) {
        if (share > 0) {
            label.classes().forEach((category, part) -> classes.merge(category, part * share, Double::sum));
        }
    }
}
