package dev.refract.spec.yaml;

import dev.refract.declare.Declaration;
import dev.refract.declare.Shape;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Finds out which field of a record stands where, short forms included. */
final class FieldReader {
    private final ShapeReader shapes;
    private final ParseContext findings;

    FieldReader(ShapeReader shapes, ParseContext findings) {
        this.shapes = shapes;
        this.findings = findings;
    }

    /**
     * The fields of {@code declaration} that are written at {@code place}, by name; unknown keys are
     * reported and left in.
     *
     * @param beside further names that may stand among them
     */
    Optional<Map<String, YamlLocation>> of(Declaration<?> declaration, Set<String> beside, YamlLocation place) {
        Set<String> known = names(declaration);
        if (beside.stream().anyMatch(known::contains)) {
            throw new IllegalStateException(declaration.type().getName() + " must not have a field of " + beside);
        }
        known.addAll(beside);
        Optional<Declaration.Field> shorthand = declaration.shorthand();
        if (FoundText.nothing(place.node())) {
            return Optional.of(Map.of());
        }
        if (place.node() instanceof MappingNode mapping) {
            Map<String, YamlLocation> entries = shapes.entries(mapping, place);
            Optional<Map<String, YamlLocation>> spread = shorthand
                    .filter(field -> isMap(field.shape()))
                    .filter(field -> !holdsMap(entries.get(field.name())))
                    .map(field -> spread(field.name(), known, place, mapping, entries));
            Map<String, YamlLocation> fields = spread.orElse(entries);
            reportUnknown(fields, known, place);
            return Optional.of(fields);
        }
        if (shorthand.isPresent()) {
            return Optional.of(Map.of(shorthand.get().name(), place));
        }
        String names = known.isEmpty() ? "" : " with " + String.join(", ", known);
        findings.add(place.problem("must be a mapping" + names + ", found " + FoundText.in(place.node())));
        return Optional.empty();
    }

    /** The names of the fields of {@code declaration} that stand under a key of their own. */
    static Set<String> names(Declaration<?> declaration) {
        Set<String> names = new LinkedHashSet<>();
        for (Declaration.Field field : declaration.fields()) {
            if (!field.inline()) {
                names.add(field.name());
            }
        }
        return names;
    }

    /** Whether a mapping may be a value of this shape whatever its keys. */
    static boolean isMap(Shape shape) {
        return shape instanceof Shape.MapOf || (shape instanceof Shape.ValueOrFile file && isMap(file.value()));
    }

    private static boolean holdsMap(YamlLocation field) {
        return field != null && field.node() instanceof MappingNode;
    }

    /** A mapping that stands for the map in it: the keys that are no fields are the map's. */
    private static Map<String, YamlLocation> spread(
            String map, Set<String> known, YamlLocation place, MappingNode mapping, Map<String, YamlLocation> entries) {
        Set<String> others = new LinkedHashSet<>(known);
        others.remove(map);
        Map<String, YamlLocation> fields = new LinkedHashMap<>(entries);
        fields.keySet().retainAll(others);
        List<NodeTuple> left = mapping.getValue().stream()
                .filter(entry -> !(entry.getKeyNode() instanceof ScalarNode key && others.contains(key.getValue())))
                .toList();
        MappingNode rest = new MappingNode(
                mapping.getTag(), true, left, mapping.getFlowStyle(), mapping.getStartMark(), mapping.getEndMark());
        fields.put(map, place.with(rest));
        return fields;
    }

    private void reportUnknown(Map<String, YamlLocation> fields, Collection<String> known, YamlLocation place) {
        fields.forEach((name, field) -> {
            if (!known.contains(name)) {
                String message = "unknown key " + name + NameSuggestions.hint(name, known);
                findings.add(place.problem(field.name(), place.path(), message));
            }
        });
    }
}
