package dev.refract.feed.writer;

import dev.refract.feed.dataset.FeedException;
import dev.refract.sample.Instance;
import dev.refract.sample.Kind;
import dev.refract.sample.Sample;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What all samples of a data set have to be looked at for before the first is written: the names that
 * labels number.
 *
 * @param samples that were looked at
 * @param labeled those of them that have a class as a whole
 * @param classes of objects, in alphabetical order
 * @param points names of the keypoints of each class that has any, in the order in which they were met
 */
public record LabelVocabulary(long samples, long labeled, List<String> classes, Map<String, List<String>> points) {
    public LabelVocabulary {
        classes = List.copyOf(classes);
        points = Map.copyOf(points);
    }

    /** Names of the keypoints that objects of a class may have. */
    public List<String> keypoints(String category) {
        return points.getOrDefault(category, List.of());
    }

    /** Looks at one sample after the other. */
    public static final class Builder {
        private final Map<String, Set<String>> points = new TreeMap<>();
        private long samples;
        private long labeled;

        /** Takes the names in a label; a {@link FeedException} when the sample is not an image that travels with it. */
        public void add(Sample sample) {
            if (sample.payload().kind() != Kind.IMAGE) {
                throw new FeedException("this format holds images, found sample " + sample.id() + ", which is of kind "
                        + sample.payload().kind().id() + "; csv and json-lines hold other kinds");
            }
            samples++;
            labeled += sample.label().classes().isEmpty() ? 0 : 1;
            for (Instance instance : sample.label().instances()) {
                Set<String> names = points.computeIfAbsent(instance.category(), none -> new LinkedHashSet<>());
                instance.keypoints().forEach(keypoint -> names.add(keypoint.name()));
            }
        }

        /** The names met so far. */
        public LabelVocabulary build() {
            Map<String, List<String>> named = new TreeMap<>();
            points.forEach((category, names) -> {
                if (!names.isEmpty()) {
                    named.put(category, new ArrayList<>(names));
                }
            });
            return new LabelVocabulary(samples, labeled, List.copyOf(points.keySet()), named);
        }
    }
}
