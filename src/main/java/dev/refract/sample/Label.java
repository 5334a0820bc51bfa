package dev.refract.sample;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is known about a payload. All parts may be absent; a hard label is one class at share 1.
 *
 * @param classes classes that exclude each other: class to share, shares in (0, 1], summing to 1 when any is given
 * @param multilabel classes that are true independently of each other: class to probability, in (0, 1]
 * @param value the regression target
 * @param instances objects in an image
 * @param spans marked stretches of a text
 * @param events marked stretches of a sound or series
 * @param annotation where the label comes from
 */
public record Label(
        Map<String, Double> classes,
        Map<String, Double> multilabel,
        OptionalDouble value,
        List<Instance> instances,
        List<Span> spans,
        List<Event> events,
        Optional<Annotation> annotation) {

    /** The label of a sample about which nothing is known. */
    public static final Label NONE =
            new Label(Map.of(), Map.of(), OptionalDouble.empty(), List.of(), List.of(), List.of(), Optional.empty());

    private static final double SHARE_TOLERANCE = 1e-6;

    public Label {
        classes = OrderedMaps.copyOf(classes);
        multilabel = OrderedMaps.copyOf(multilabel);
        instances = List.copyOf(instances);
        spans = List.copyOf(spans);
        events = List.copyOf(events);
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new DataFault(
                    Reason.INVALID_SAMPLE, "the value must be a finite number, found " + value.getAsDouble());
        }
        if (classes.containsKey("")
                || multilabel.containsKey("")
                || instances.stream().anyMatch(object -> object.category().isEmpty())
                || spans.stream().anyMatch(span -> span.category().isEmpty())
                || events.stream().anyMatch(event -> event.category().isEmpty())) {
            throw new DataFault(Reason.INVALID_SAMPLE, "a class must have a name, found an empty one");
        }
        checkEach("class share", classes);
        checkEach("probability of a class", multilabel);
        double sum = 0;
        for (double share : classes.values()) {
            sum += share;
        }
        if (!classes.isEmpty() && Math.abs(sum - 1) > SHARE_TOLERANCE) {
            throw new DataFault(Reason.INVALID_SAMPLE, "class shares must sum to 1, found " + sum);
        }
    }

    private static void checkEach(String what, Map<String, Double> shares) {
        shares.forEach((name, share) -> {
            if (!(share > 0 && share <= 1)) {
                throw new DataFault(Reason.INVALID_SAMPLE, what + " must be in (0, 1], found " + name + ": " + share);
            }
        });
    }

    /** A hard label. */
    public static Label of(String category) {
        return NONE.withClasses(Map.of(category, 1.0));
    }

    /** A regression target. */
    public static Label of(double value) {
        return NONE.withValue(OptionalDouble.of(value));
    }

    /** Whether nothing is known about the data. An annotation alone says nothing about it. */
    public boolean isEmpty() {
        return classes.isEmpty()
                && multilabel.isEmpty()
                && value.isEmpty()
                && instances.isEmpty()
                && spans.isEmpty()
                && events.isEmpty();
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
        return new Label(changed, multilabel, value, instances, spans, events, annotation);
    }

    public Label withMultilabel(Map<String, Double> changed) {
        return new Label(classes, changed, value, instances, spans, events, annotation);
    }

    public Label withValue(OptionalDouble changed) {
        return new Label(classes, multilabel, changed, instances, spans, events, annotation);
    }

    public Label withInstances(List<Instance> changed) {
        return new Label(classes, multilabel, value, changed, spans, events, annotation);
    }

    public Label withSpans(List<Span> changed) {
        return new Label(classes, multilabel, value, instances, changed, events, annotation);
    }

    public Label withEvents(List<Event> changed) {
        return new Label(classes, multilabel, value, instances, spans, changed, annotation);
    }

    public Label withAnnotation(Annotation changed) {
        return new Label(classes, multilabel, value, instances, spans, events, Optional.of(changed));
    }
}
