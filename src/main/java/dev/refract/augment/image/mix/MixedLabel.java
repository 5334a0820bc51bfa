package dev.refract.augment.image.mix;

import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The label of something made of parts. */
final class MixedLabel {
    private final Map<String, Double> classes = new LinkedHashMap<>();
    private final List<Instance> instances = new ArrayList<>();

    /** Adds a part; shares of all parts must sum to 1. */
    MixedLabel add(Label part, double share) {
        if (share > 0) {
            part.classes().forEach((category, own) -> classes.merge(category, own * share, Double::sum));
        }
        instances.addAll(part.instances());
        return this;
    }

    /** {@code own} with the classes and objects of all parts. */
    Label toLabel(Label own) {
        Map<String, Double> shares = new LinkedHashMap<>(classes);
        shares.replaceAll((category, share) -> Math.min(1, share)); // the sum may exceed 1 by rounding
        return own.withClasses(shares).withInstances(instances);
    }
}
