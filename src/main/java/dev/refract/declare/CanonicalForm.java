package dev.refract.declare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A declared record as plain data (maps, lists, text, numbers, flags): every default spelled out, the
 * fields in their declared order, names of the user's choice in alphabetical order. Equal records have
 * equal forms, on every machine; it is what is hashed, printed and parsed again.
 */
public final class CanonicalForm {
    private final Function<Resource, String> resources;

    private CanonicalForm(Function<Resource, String> resources) {
        this.resources = resources;
    }

    /** The fields of {@code declared} by name, without its id; what is left out is left out here too. */
    public static Map<String, Object> of(Record declared) {
        return new CanonicalForm(resource -> resource.path().toString()).fields(declared);
    }

    /** The same for a digest: with the fingerprints of resources in place of their paths. */
    public static Map<String, Object> forDigest(Record declared) {
        return new CanonicalForm(resource -> "sha256:" + resource.fingerprint()).fields(declared);
    }

    /** A member of a family as users write it: its fields under its id. */
    public static Map<String, Object> tagged(Record member) {
        return new CanonicalForm(resource -> resource.path().toString()).underId(member);
    }

    /** {@link #of} as one line of JSON; numbers in the shortest form that reads back equal. */
    public static String json(Map<String, Object> plain) {
        try {
            return JsonMapper.builder()
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER) // Double.toString differs between JDKs
                    .build()
                    .writeValueAsString(plain);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain data is always JSON", e);
        }
    }

    private Map<String, Object> underId(Record member) {
        Map<String, Object> tagged = new LinkedHashMap<>();
        tagged.put(Declaration.of(member.getClass()).id(), fields(member));
        return tagged;
    }

    private Map<String, Object> fields(Record declared) {
        Declaration<?> declaration = Declaration.of(declared.getClass());
        Map<String, Object> fields = new LinkedHashMap<>();
        Optional<Record> inline = declaration.inline().map(field -> (Record) field.valueOf(declared));
        inline.ifPresent(part -> fields.putAll(fields(part)));
        for (Declaration.Field field : declaration.fields()) {
            if (!field.inline()) {
                plain(field.shape(), field.valueOf(declared)).ifPresent(value -> fields.put(field.name(), value));
            }
        }
        if (inline.isEmpty()) {
            return fields;
        }
        Map<String, Object> tagged = new LinkedHashMap<>();
        tagged.put(Declaration.of(inline.get().getClass()).id(), fields);
        return tagged;
    }

    private Optional<Object> plain(Shape shape, Object value) {
        if (shape instanceof Shape.OptionalOf maybe) {
            return ((Optional<?>) value).flatMap(present -> plain(maybe.value(), present));
        }
        if (shape instanceof Shape.ValueOrFile file) {
            return plain(file.value(), value);
        }
        if (shape instanceof Shape.ListOf list) {
            return Optional.of(((List<?>) value)
                    .stream()
                            .flatMap(element -> plain(list.element(), element).stream())
                            .toList());
        }
        if (shape instanceof Shape.MapOf map) {
            Map<String, Object> sorted = new TreeMap<>();
            ((Map<?, ?>) value)
                    .forEach((key, entry) ->
                            plain(map.value(), entry).ifPresent(present -> sorted.put((String) key, present)));
            return Optional.of(sorted);
        }
        if (shape instanceof Shape.Group) {
            return Optional.of(fields((Record) value));
        }
        if (shape instanceof Shape.ResourcePath) {
            return Optional.of(resources.apply((Resource) value));
        }
        return Optional.of(shape instanceof Shape.Tagged ? underId((Record) value) : scalar(value));
    }

    private static Object scalar(Object value) {
        if (value instanceof Range range) {
            return List.of(range.low(), range.high());
        }
        if (value instanceof IntRange range) {
            return List.of(range.low(), range.high());
        }
        if (value instanceof Enum<?> word) {
            return word.name().toLowerCase(Locale.ROOT);
        }
        if (value instanceof TextValue word) {
            return word.written();
        }
        return value;
    }
}
