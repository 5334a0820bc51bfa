package dev.refract.augment.mix;

import dev.refract.sample.Event;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The label of a copy that is made of several samples: class shares and the probabilities of independent classes in
 * proportion, and the objects and events of all.
 *
 * <p>For classes that are independently true this is mixup's convex combination of multi-hot vectors (Zhang et al.,
 * ICLR 2018, equation 1), not their union: a class that only one of two parts has is as likely as that part is large.
 */
public final class LabelMix {
    private final Map<String, Double> classes = new LinkedHashMap<>();
    private final Map<String, Double> multilabel = new LinkedHashMap<>();
    private final List<Instance> instances = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    /**
     * The label of a convex combination (mixup: Zhang et al., ICLR 2018): class shares and values are blended alike.
     *
     * @param share of {@code own}, in [0, 1]; the rest is of {@code other}
     * @return {@code own}'s value where one of the two has none
     */
    public static Label blend(Label own, Label other, double share) {
        Label mixed = new LabelMix().add(own, share).add(other, 1 - share).toLabel(own);
        if (own.value().isEmpty() || other.value().isEmpty()) {
            return mixed;
        }
        double value =
                share * own.value().getAsDouble() + (1 - share) * other.value().getAsDouble();
        return mixed.withValue(OptionalDouble.of(value));
    }

    /**
     * Adds a part; the shares of all parts sum to 1.
     *
     * @param part its objects and events already placed where they are in the copy
     * @param share in [0, 1]; a part without a share adds no class
     */
    public LabelMix add(Label part, double share) {
        if (share > 0) {
            part.classes().forEach((category, own) -> classes.merge(category, own * share, Double::sum));
            part.multilabel().forEach((category, own) -> multilabel.merge(category, own * share, Double::sum));
        }
        instances.addAll(part.instances());
        events.addAll(part.events());
        return this;
    }

    /** The label of all parts; value, spans and annotation are those of {@code own}. */
    public Label toLabel(Label own) {
        return new Label(
                atMostOne(classes),
                atMostOne(multilabel),
                own.value(),
                instances,
                own.spans(),
                events,
                own.annotation());
    }

    /** A sum of shares may exceed 1 by rounding. */
    private static Map<String, Double> atMostOne(Map<String, Double> sums) {
        Map<String, Double> shares = new LinkedHashMap<>(sums);
        shares.replaceAll((category, share) -> Math.min(1, share));
        return shares;
    }
}
