package dev.refract.augment.image.mix;

import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far each class of objects is behind the most frequent one, in a copy that objects are pasted into. */
final class ClassDeficit {
    private final Map<String, Integer> counts = new HashMap<>();

    ClassDeficit(Label label) {
        label.instances().forEach(object -> add(object.category()));
    }

    /** One object more. */
    void add(String category) {
        counts.merge(category, 1, Integer::sum);
    }

    /**
     * Of objects of another image, the first of the class with the largest deficit.
     *
     * @param from the label of that image
     * @return empty when no class among them is behind
     */
    Optional<ObjectCutout> largest(Label from, List<ObjectCutout> open) {
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        List<Instance> objects = from.instances();
        return open.stream()
                .filter(cutout -> count(objects, cutout) < most)
                .min(Comparator.comparingInt(cutout -> count(objects, cutout)));
    }

    private int count(List<Instance> objects, ObjectCutout cutout) {
        return counts.getOrDefault(objects.get(cutout.object()).category(), 0);
    }
}
