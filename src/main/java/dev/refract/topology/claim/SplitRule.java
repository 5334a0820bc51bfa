package dev.refract.topology.claim;

import dev.refract.declare.CanonicalForm;
import dev.refract.spec.Pipeline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All of a pipeline that decides on which side a sample is: the settings of {@code split} and the salt. Two pipelines with
 * equal rules put a group on the same side; with other rules, what one trains on the other tests on.
 *
 * @param settings by name, values as JSON writes them
 */
public record SplitRule(SortedMap<String, String> settings) {
    public SplitRule {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }

    /** The rule of {@code pipeline}. */
    public static SplitRule of(Pipeline pipeline) {
        SortedMap<String, String> settings = new TreeMap<>();
        CanonicalForm.of(pipeline.split())
                .forEach((name, value) -> settings.put(name, CanonicalForm.json(Map.of("", value))));
        settings.replaceAll((name, json) -> json.substring("{\"\":".length(), json.length() - 1));
        settings.putIfAbsent("salt", '"' + pipeline.pipeline() + '"');
        return new SplitRule(settings);
    }

    /** Where another rule differs: {@code train 0.8, now 0.7}; empty when the two are equal. */
    public List<String> changesTo(SplitRule now) {
        List<String> changes = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(settings.keySet());
        names.addAll(now.settings.keySet());
        for (String name : names) {
            String before = settings.getOrDefault(name, "nothing");
            String after = now.settings.getOrDefault(name, "nothing");
            if (!before.equals(after)) {
                changes.add(name + " " + before + ", now " + after);
            }
        }
        return changes;
    }
}
