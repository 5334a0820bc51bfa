package dev.refract.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of the record that holds the payload which the map does not name. A record of which the map names a part
 * is entered; a list of which it names a part counts as named.
 */
final class UnmappedFields {
    private final Optional<FieldPath> record;
    private final Set<String> named = new HashSet<>();
    private final Set<String> entered = new HashSet<>();

    UnmappedFields(SourceMap map) {
        this.record = map.payloadRecord();
        map.named().stream().filter(path -> !path.ofKey()).forEach(this::add);
    }

    private void add(FieldPath path) {
        List<FieldPath.Step> steps = path.steps();
        for (int end = 1; end < steps.size(); end++) {
            boolean list = steps.get(end) instanceof FieldPath.Step.Index;
            (list ? named : entered).add(new FieldPath(false, steps.subList(0, end)).written());
        }
        named.add(path.written());
    }

    /** The fields that have no parts, and those that have, by their names in the record; null ones are left out. */
    Map<String, FieldValue> in(SourceFields source) {
        Map<String, FieldValue> found = new LinkedHashMap<>();
        String prefix = record.map(path -> path.written() + ".").orElse("");
        Optional<FieldValue> whole =
                record.isPresent() ? source.find(record.get()) : Optional.of(new FieldValue("", source.value()));
        whole.ifPresent(value -> collect(value, prefix, prefix.length(), found));
        return found;
    }

    private void collect(FieldValue around, String prefix, int start, Map<String, FieldValue> found) {
        if (!around.node().isObject()) {
            return;
        }
        around.node().properties().forEach(field -> {
            String path = prefix + field.getKey();
            FieldValue value = new FieldValue(path, field.getValue());
            if (named.contains(path) || field.getValue().isNull()) {
                return;
            }
            if (entered.contains(path) && field.getValue().isObject()) {
                collect(value, path + ".", start, found);
            } else {
                found.put(path.substring(start), value);
            }
        });
    }

    /** Those without parts, which can be cells. */
    static Map<String, FieldValue> plain(Map<String, FieldValue> all) {
        Map<String, FieldValue> plain = new LinkedHashMap<>(all);
        List<String> parted = new ArrayList<>();
        plain.forEach((name, value) -> {
            if (value.node().isContainerNode() || value.node().isBinary()) {
                parted.add(name);
            }
        });
        parted.forEach(plain::remove);
        return plain;
    }
}
