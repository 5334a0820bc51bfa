package dev.refract.augment.mix;

import dev.refract.sample.Event;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The label of a copy that is made of several samples: class shares in proportion, and the objects and events of all. */
public final class LabelMix {
    private final Map<String, Double> classes = new LinkedHashMap<>();
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
        return new Label(mixed.classes(), OptionalDouble.of(value), mixed.instances(), mixed.spans(), mixed.events());
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
        }
        instances.addAll(part.instances());
        events.addAll(part.events());
        return this;
    }

    /** The label of all parts; value and spans are those of {@code own}. */
    public Label toLabel(Label own) {
        Map<String, Double> shares = new LinkedHashMap<>(classes);
        shares.replaceAll((category, share) -> Math.min(1, share)); // the sum may exceed 1 by rounding
        return new Label(shares, own.value(), instances, own.spans(), events);
    }
}
