package dev.refract.cli.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.refract.declare.Declaration;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A record as a JSON document: its components in their order, named in snake case. Constants are lower-case words with dashes, what is
 * absent and what is no number is null, paths are texts.
 */
public final class JsonForm {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonForm() {}

    /** The document, indented, without a line feed at its end. */
    public static String of(Record report) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(lines);
        try {
            return MAPPER.writer(printer.withObjectIndenter(lines)).writeValueAsString(members(report));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain data is always JSON", e);
        }
    }

    private static Map<String, Object> members(Record value) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            members.put(Declaration.snakeCase(component.getName()), plain(read(component, value)));
        }
        return members;
    }

    private static Object read(RecordComponent component, Record value) {
        try {
            component.getAccessor().setAccessible(true); // of a record that its package keeps to itself
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a component of a record can be read", e);
        }
    }

    private static Object plain(Object value) {
        if (value instanceof Optional<?> maybe) {
            return maybe.map(JsonForm::plain).orElse(null);
        }
        if (value instanceof OptionalInt maybe) {
            return maybe.isPresent() ? maybe.getAsInt() : null;
        }
        if (value instanceof OptionalDouble maybe) {
            return maybe.isPresent() ? plain(maybe.getAsDouble()) : null;
        }
        if (value instanceof OptionalLong maybe) {
            return maybe.isPresent() ? maybe.getAsLong() : null;
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? number : null;
        }
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.forEach((key, element) -> members.put(String.valueOf(plain(key)), plain(element)));
            return members;
        }
        if (value instanceof Collection<?> collection) {
            List<Object> elements = new ArrayList<>();
            collection.forEach(element -> elements.add(plain(element)));
            return elements;
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        return value instanceof Record nested ? members(nested) : value.toString();
    }
}
