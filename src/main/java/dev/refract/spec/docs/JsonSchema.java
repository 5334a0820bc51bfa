package dev.refract.spec.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.refract.declare.Declaration;
import dev.refract.declare.Shape;
import dev.refract.spec.Pipeline;
import dev.refract.spec.yaml.DeclaredFamilies;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * The JSON Schema (draft 2020-12) of the pipelines a user may write, generated from the declarations:
 * what editors need to complete and check the file. Rules across fields are beyond it.
 */
public final class JsonSchema {
    private final DeclaredFamilies families;
    private final Map<String, Object> shared = new TreeMap<>();

    private JsonSchema(DeclaredFamilies families) {
        this.families = families;
    }

    /** The schema as indented JSON with a newline at its end. */
    public static String of(DeclaredFamilies families) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        try {
            return JsonMapper.builder()
                            .build()
                            .writer(new DefaultPrettyPrinter().withObjectIndenter(lines))
                            .writeValueAsString(new JsonSchema(families).whole())
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain data is always JSON", e);
        }
    }

    private Map<String, Object> whole() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Refract pipeline");
        schema.putAll(record(Declaration.of(Pipeline.class), List.of()));
        schema.put("$defs", shared);
        return schema;
    }

    private Map<String, Object> of(Shape shape) {
        if (shape instanceof Shape.ListOf list) {
            return ordered("type", "array", "items", of(list.element()));
        }
        if (shape instanceof Shape.MapOf map) {
            return ordered("type", "object", "additionalProperties", of(map.value()));
        }
        if (shape instanceof Shape.OptionalOf maybe) {
            return of(maybe.value());
        }
        if (shape instanceof Shape.ValueOrFile file) {
            Map<String, Object> name =
                    ordered("type", "string", "description", "A file that holds the value, beside this one.");
            return ordered("anyOf", List.of(of(file.value()), name));
        }
        if (shape instanceof Shape.Group group) {
            Declaration<?> declaration = Declaration.of(group.type());
            return reference(declaration.id(), () -> group(declaration));
        }
        if (shape instanceof Shape.Tagged tagged) {
            String name = Declaration.snakeCase(tagged.family().getSimpleName());
            return reference(name, () -> family(tagged.family(), List.of()));
        }
        return SchemaScalars.of(shape);
    }

    /** What several fields share stands once, under {@code $defs}; a definition may name itself. */
    private Map<String, Object> reference(String name, Supplier<Map<String, Object>> schema) {
        if (!shared.containsKey(name)) {
            shared.put(name, Map.of());
            shared.put(name, schema.get());
        }
        return ordered("$ref", "#/$defs/" + name);
    }

    private Map<String, Object> group(Declaration<?> declaration) {
        return declaration
                .inline()
                .map(field -> family(((Shape.Tagged) field.shape()).family(), beside(declaration)))
                .orElseGet(() -> body(declaration, List.of()));
    }

    private static List<Declaration.Field> beside(Declaration<?> outer) {
        return outer.fields().stream().filter(field -> !field.inline()).toList();
    }

    /** A mapping with one key, the id, which decides what its value may be; or the id alone. */
    private Map<String, Object> family(Class<?> type, List<Declaration.Field> beside) {
        Map<String, Object> bodies = new LinkedHashMap<>();
        List<Object> bare = new ArrayList<>();
        families.of(type).forEach((id, member) -> {
            bodies.put(id, body(member, beside));
            if (nothingRequired(member)) {
                bare.add(id);
            }
        });
        List<Object> ways = new ArrayList<>();
        if (!bare.isEmpty()) {
            ways.add(ordered("enum", bare));
        }
        Map<String, Object> tagged = ordered("type", "object", "properties", bodies);
        tagged.putAll(ordered("additionalProperties", false, "minProperties", 1));
        tagged.put("maxProperties", 1);
        ways.add(tagged);
        families.untagged(type).ifPresent(member -> ways.add(body(member, beside)));
        return ordered("description", "Name " + DeclaredFamilies.noun(type) + ".", "anyOf", ways);
    }

    /** The fields of a record, or the one field that stands for it. */
    private Map<String, Object> body(Declaration<?> declaration, List<Declaration.Field> beside) {
        Map<String, Object> whole = record(declaration, beside);
        return declaration
                .shorthand()
                .map(field -> ordered("description", declaration.doc(), "anyOf", List.of(of(field.shape()), whole)))
                .orElse(whole);
    }

    private Map<String, Object> record(Declaration<?> declaration, List<Declaration.Field> beside) {
        Map<String, Object> properties = new LinkedHashMap<>();
        declaration.fields().forEach(field -> properties.put(field.name(), field(field)));
        beside.forEach(field -> properties.put(field.name(), field(field)));
        Map<String, Object> schema = new LinkedHashMap<>();
        if (!declaration.doc().isEmpty()) {
            schema.put("description", declaration.doc());
        }
        schema.put("type", nothingRequired(declaration) ? List.of("object", "null") : "object");
        schema.put("properties", properties);
        List<String> required = declaration.fields().stream()
                .filter(Declaration.Field::required)
                .map(Declaration.Field::name)
                .toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private Map<String, Object> field(Declaration.Field field) {
        Map<String, Object> schema = ordered("description", field.doc());
        schema.putAll(of(field.shape()));
        field.defaultText().ifPresent(text -> schema.put("default", plain(text)));
        field.example().ifPresent(text -> schema.put("examples", List.of(plain(text))));
        return schema;
    }

    private static boolean nothingRequired(Declaration<?> declaration) {
        return declaration.fields().stream().noneMatch(Declaration.Field::required);
    }

    private static Object plain(String yaml) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new CoreSchema()).build();
        return new Load(settings).loadFromString(yaml);
    }

    private static Map<String, Object> ordered(String key, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }

    private static Map<String, Object> ordered(String first, Object one, String second, Object two) {
        Map<String, Object> map = ordered(first, one);
        map.put(second, two);
        return map;
    }
}
