package dev.refract.declare;

import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A declared record as plain data (maps, lists, text, numbers, flags), every default spelled out and
 * every field in its declared order: what is hashed, printed and parsed again.
 */
public final class Canonical {
    private Canonical() {}

    /** Plain data for {@code value}; a record of a {@link Named} type stands under its id. */
    public static Object of(Object value) {
        if (value instanceof Record declared && !(value instanceof Range) && !(value instanceof IntRange)) {
            Map<String, Object> fields = fields(declared);
            Named named = declared.getClass().getAnnotation(Named.class);
            return named == null ? fields : Map.of(named.id(), fields);
        }
        return plain(value);
    }

    /** The fields of {@code declared} by name, without its id; empty optionals are left out. */
    public static Map<String, Object> fields(Record declared) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : declared.getClass().getRecordComponents()) {
            Object value = read(declared, component);
            if (value instanceof Optional<?> maybe) {
                maybe.ifPresent(present -> fields.put(Declaration.snakeCase(component.getName()), of(present)));
            } else {
                fields.put(Declaration.snakeCase(component.getName()), of(value));
            }
        }
        return fields;
    }

    private static Object plain(Object value) {
        if (value instanceof Range range) {
            return List.of(range.low(), range.high());
        }
        if (value instanceof IntRange range) {
            return List.of(range.low(), range.high());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Canonical::of).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, entry) -> copy.put((String) key, of(entry)));
            return copy;
        }
        if (value instanceof Enum<?> word) {
            return word.name().toLowerCase(Locale.ROOT);
        }
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        throw new IllegalArgumentException("no canonical form for " + value.getClass());
    }

    private static Object read(Record declared, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(declared);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
