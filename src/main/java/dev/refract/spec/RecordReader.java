package dev.refract.spec;

import dev.refract.declare.Contradiction;
import dev.refract.declare.Declaration;
import dev.refract.declare.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Places to declared records; says what is missing and what the record itself refuses. */
final class RecordReader {
    private final ShapeReader shapes;
    private final TagReader tags;
    private final WrittenFields written;
    private final Findings findings;

    RecordReader(ShapeReader shapes, Families families, Findings findings) {
        this.shapes = shapes;
        this.findings = findings;
        written = new WrittenFields(shapes, findings);
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
        Optional<Map<String, Place>> written =
                bare ? Optional.of(Map.of()) : this.written.of(declaration, Set.of(), place);
        return written.flatMap(fields -> make(declaration, fields, Optional.empty(), place));
    }

    /** The tagged record and the one around it, whose fields are written as if they were its own. */
    private Optional<Object> inlined(Declaration<?> outer, TagReader.Tagged tag, Place place) {
        Optional<Map<String, Place>> written = tag.bare()
                ? Optional.of(Map.of())
                : this.written.of(tag.member(), WrittenFields.names(outer), tag.body());
        return written.flatMap(fields -> {
            Optional<Object> part = make(tag.member(), fields, Optional.empty(), tag.body());
            return make(outer, fields, Optional.of(part), place);
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
}
