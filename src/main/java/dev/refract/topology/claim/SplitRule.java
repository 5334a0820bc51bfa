package dev.refract.topology.claim;

import dev.refract.declare.CanonicalForm;
import dev.refract.spec.Pipeline;
import dev.refract.split.Grouping;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All of a pipeline that decides on which side a sample is: the settings of {@code split}, the salt, and the fields of the
 * source that a group is read from. Two pipelines with equal rules put a group on the same side; with other rules, what
 * one trains on the other tests on.
 *
 * @param settings by name, values as JSON writes them
 */
public record SplitRule(SortedMap<String, String> settings) {
    /** Parts of a sample, read from fields that the source's map names, by which it gets its side. */
    private static final Set<String> SIDES = Set.of("id", "group", "split");

    public SplitRule {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }

    /** The rule of {@code pipeline}. */
    public static SplitRule of(Pipeline pipeline) {
        SortedMap<String, String> settings = new TreeMap<>();
        CanonicalForm.of(pipeline.split()).forEach((name, value) -> settings.put(name, json(value)));
        settings.putIfAbsent("salt", json(pipeline.pipeline()));
        boolean byAttribute = pipeline.split().by() instanceof Grouping.ByAttribute;
        if (CanonicalForm.of(pipeline.source()).get("map") instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (SIDES.contains(name) || (byAttribute && name.equals("attributes"))) {
                    settings.put("source.map." + name, json(value));
                }
            });
        }
        return new SplitRule(settings);
    }

    private static String json(Object value) {
        String wrapped = CanonicalForm.json(Map.of("", value));
        return wrapped.substring("{\"\":".length(), wrapped.length() - 1);
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
