package dev.refract.spec;

import dev.refract.declare.Contradiction;
import dev.refract.declare.Declaration;
import dev.refract.declare.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Mappings to declared records: which key is which field, what is missing, what is unknown. */
final class RecordReader {
    private final ShapeReader shapes;
    private final TagReader tags;
    private final Findings findings;

    RecordReader(ShapeReader shapes, Families families, Findings findings) {
        this.shapes = shapes;
        this.findings = findings;
        tags = new TagReader(shapes, families, findings);
    }

    /** A record of one known type. */
    Optional<Object> group(Class<? extends Record> type, Place place) {
        Declaration<?> declaration = Declaration.of(type);
        Optional<Declaration.Field> inline = declaration.inline();
        if (inline.isEmpty()) {
            return body(declaration, place, false);
        }
        Class<?> family = ((Shape.Tagged) inline.get().shape()).family();
        return tags.read(family, declaration, place).flatMap(tag -> inlined(declaration, tag, place));
    }

    /** A record of one of the types of {@code family}. */
    Optional<Object> tagged(Class<?> family, Place place) {
        return tags.read(family, place).flatMap(tag -> body(tag.member(), tag.body(), tag.bare()));
    }

    private Optional<Object> body(Declaration<?> declaration, Place place, boolean bare) {
        return written(declaration, place, bare).flatMap(fields -> {
            unknown(fields, names(declaration), place);
            return make(declaration, fields, Optional.empty(), place);
        });
    }

    /** The tagged record and the one around it, whose fields are written as if they were its own. */
    private Optional<Object> inlined(Declaration<?> outer, TagReader.Tagged tag, Place place) {
        return written(tag.member(), tag.body(), tag.bare()).flatMap(fields -> {
            Set<String> known = names(tag.member());
            known.addAll(names(outer));
            unknown(fields, known, tag.body());
            Optional<Object> part = make(tag.member(), fields, Optional.empty(), tag.body());
            return make(outer, fields, Optional.of(part), place);
        });
    }

    private Optional<Map<String, Place>> written(Declaration<?> declaration, Place place, boolean bare) {
        if (bare || Found.nothing(place.node())) {
            return Optional.of(Map.of());
        }
        Optional<Declaration.Field> shorthand = declaration.shorthand();
        if (place.node() instanceof MappingNode mapping) {
            Map<String, Place> entries = shapes.entries(mapping, place);
            return Optional.of(shorthand
                    .filter(field -> field.shape() instanceof Shape.MapOf)
                    .filter(field -> !(entries.containsKey(field.name())
                            && entries.get(field.name()).node() instanceof MappingNode))
                    .map(field -> spread(field.name(), declaration, place, mapping, entries))
                    .orElse(entries));
        }
        if (shorthand.isPresent()) {
            return Optional.of(Map.of(shorthand.get().name(), place));
        }
        String names = String.join(", ", names(declaration));
        findings.add(place.problem(
                "must be a mapping" + (names.isEmpty() ? "" : " with " + names) + ", found " + Found.in(place.node())));
        return Optional.empty();
    }

    /** A mapping that stands for the map in it: the keys that are no fields are the map's. */
    private static Map<String, Place> spread(
            String map, Declaration<?> declaration, Place place, MappingNode mapping, Map<String, Place> entries) {
        Set<String> others = names(declaration);
        others.remove(map);
        Map<String, Place> fields = new LinkedHashMap<>(entries);
        fields.keySet().retainAll(others);
        List<NodeTuple> left = mapping.getValue().stream()
                .filter(entry -> !(entry.getKeyNode() instanceof ScalarNode key && others.contains(key.getValue())))
                .toList();
        fields.put(
                map,
                place.with(new MappingNode(
                        mapping.getTag(),
                        true,
                        left,
                        mapping.getFlowStyle(),
                        mapping.getStartMark(),
                        mapping.getEndMark())));
        return fields;
    }

    private void unknown(Map<String, Place> fields, Collection<String> known, Place place) {
        fields.forEach((name, field) -> {
            if (!known.contains(name)) {
                findings.add(
                        place.problem(field.name(), place.path(), "unknown key " + name + Nearest.hint(name, known)));
            }
        });
    }

    private Optional<Object> make(
            Declaration<?> declaration, Map<String, Place> written, Optional<Optional<Object>> inline, Place place) {
        List<Object> values = new ArrayList<>();
        for (Declaration.Field field : declaration.fields()) {
            Optional<Object> value =
                    field.inline() ? inline.orElseThrow() : value(field, written.get(field.name()), place);
            value.ifPresent(values::add);
        }
        if (values.size() < declaration.fields().size()) {
            return Optional.empty();
        }
        try {
            return Optional.of(declaration.create(values));
        } catch (Contradiction e) {
            findings.add(findings.at(place.below(e.path()), e.reason()));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            findings.add(place.refusal(e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<Object> value(Declaration.Field field, Place written, Place record) {
        if (written != null) {
            return shapes.read(field.shape(), written);
        }
        if (field.optional()) {
            return Optional.of(Optional.empty());
        }
        if (!field.required()) {
            return Optional.of(shapes.fallback(field));
        }
        findings.add(record.problem(
                record.name(), record.below(field.name()), "is missing (" + inBrackets(field.doc()) + ")"));
        return Optional.empty();
    }

    private static String inBrackets(String doc) {
        return doc.substring(0, 1).toLowerCase(Locale.ROOT) + doc.substring(1).replaceFirst("\\.$", "");
    }

    private static Set<String> names(Declaration<?> declaration) {
        Set<String> names = new LinkedHashSet<>();
        for (Declaration.Field field : declaration.fields()) {
            if (!field.inline()) {
                names.add(field.name());
            }
        }
        return names;
    }
}
