package dev.refract.sample;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is known about a payload. All parts may be absent; a hard label is one class at share 1.
 *
 * @param classes class to share, shares in (0, 1], summing to 1 when any is given
 * @param value the regression target
 * @param instances objects in an image
 * @param spans marked stretches of a text
 * @param events marked stretches of a sound or series
 */
public record Label(
        Map<String, Double> classes,
        OptionalDouble value,
        List<Instance> instances,
        List<Span> spans,
        List<Event> events) {

    /** The label of a sample about which nothing is known. */
    public static final Label NONE = new Label(Map.of(), OptionalDouble.empty(), List.of(), List.of(), List.of());

    private static final double SHARE_TOLERANCE = 1e-6;

    public Label {
        classes = OrderedMaps.copyOf(classes);
        instances = List.copyOf(instances);
        spans = List.copyOf(spans);
        events = List.copyOf(events);
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new DataFault(
                    Reason.INVALID_SAMPLE, "the value must be a finite number, found " + value.getAsDouble());
        }
        if (classes.containsKey("")
                || instances.stream().anyMatch(object -> object.category().isEmpty())) {
            throw new DataFault(Reason.INVALID_SAMPLE, "a class must have a name, found an empty one");
        }
        double sum = 0;
        for (Map.Entry<String, Double> share : classes.entrySet()) {
            if (!(share.getValue() > 0 && share.getValue() <= 1)) {
                throw new DataFault(
                        Reason.INVALID_SAMPLE,
                        "class share must be in (0, 1], found " + share.getKey() + ": " + share.getValue());
            }
            sum += share.getValue();
        }
        if (!classes.isEmpty() && Math.abs(sum - 1) > SHARE_TOLERANCE) {
            throw new DataFault(Reason.INVALID_SAMPLE, "class shares must sum to 1, found " + sum);
        }
    }

    /** A hard label. */
    public static Label of(String category) {
        return NONE.withClasses(Map.of(category, 1.0));
    }

    /** Whether nothing is known about the data. */
    public boolean isEmpty() {
        return classes.isEmpty() && value.isEmpty() && instances.isEmpty() && spans.isEmpty() && events.isEmpty();
    }

    /** The class with the largest share; the first named wins a tie. Empty when no class is known. */
    public Optional<String> mainClass() {
        String best = null;
        for (Map.Entry<String, Double> share : classes.entrySet()) {
            if (best == null || share.getValue() > classes.get(best)) {
                best = share.getKey();
            }
        }
        return Optional.ofNullable(best);
    }

    public Label withClasses(Map<String, Double> changed) {
        return new Label(changed, value, instances, spans, events);
    }

    public Label withInstances(List<Instance> changed) {
        return new Label(classes, value, changed, spans, events);
    }

    public Label withSpans(List<Span> changed) {
        return new Label(classes, value, instances, changed, events);
    }

    public Label withEvents(List<Event> changed) {
        return new Label(classes, value, instances, spans, changed);
    }
}
