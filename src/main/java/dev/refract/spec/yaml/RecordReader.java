package dev.refract.spec.yaml;

import dev.refract.declare.Declaration;
import dev.refract.declare.InvalidFieldException;
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
    private final FamilyReader tags;
    private final FieldReader written;
    private final ParseContext findings;

    RecordReader(ShapeReader shapes, DeclaredFamilies families, ParseContext findings) {
        this.shapes = shapes;
        this.findings = findings;
        written = new FieldReader(shapes, findings);
        tags = new FamilyReader(shapes, families, findings);
    }

    /** A record of one known type. */
    Optional<Object> group(Class<? extends Record> type, YamlLocation place) {
        Declaration<?> declaration = Declaration.of(type);
        Optional<Declaration.Field> inline = declaration.inline();
        if (inline.isEmpty()) {
            return body(declaration, place, false);
        }
        Class<?> family = ((Shape.Tagged) inline.get().shape()).family();
        return tags.read(family, declaration, place).flatMap(tag -> inlined(declaration, tag, place));
    }

    /** A record of one of the types of {@code family}. */
    Optional<Object> tagged(Class<?> family, YamlLocation place) {
        return tags.read(family, place).flatMap(tag -> body(tag.member(), tag.body(), tag.bare()));
    }

    private Optional<Object> body(Declaration<?> declaration, YamlLocation place, boolean bare) {
        Optional<Map<String, YamlLocation>> written =
                bare ? Optional.of(Map.of()) : this.written.of(declaration, Set.of(), place);
        return written.flatMap(fields -> make(declaration, fields, Optional.empty(), place));
    }

    /** The tagged record and the one around it, whose fields are written as if they were its own. */
    private Optional<Object> inlined(Declaration<?> outer, FamilyReader.Tagged tag, YamlLocation place) {
        Optional<Map<String, YamlLocation>> written = tag.bare()
                ? Optional.of(Map.of())
                : this.written.of(tag.member(), FieldReader.names(outer), tag.body());
        return written.flatMap(fields -> {
            Optional<Object> part = make(tag.member(), fields, Optional.empty(), tag.body());
            return make(outer, fields, Optional.of(part), place);
        });
    }

    private Optional<Object> make(
            Declaration<?> declaration,
            Map<String, YamlLocation> written,
            Optional<Optional<Object>> inline,
            YamlLocation place) {
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
        } catch (InvalidFieldException e) {
            findings.add(findings.problemAt(place.below(e.path()), e.reason()));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            findings.add(place.refusal(e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<Object> value(Declaration.Field field, YamlLocation written, YamlLocation record) {
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
