package dev.refract.augment;

import dev.refract.sample.Bytes;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What stands in a record, by position: no name of a class or of a component, so that a renaming changes nothing. */
final class PlainValues {
    private PlainValues() {}

    /** SHA-256 of {@link #text} in UTF-8, as 64 hexadecimal digits. */
    static String sha256(Object value) {
        return Bytes.of(text(value).getBytes(StandardCharsets.UTF_8)).sha256();
    }

    /** Records and lists in brackets, maps in braces, text in quotation marks, media as their SHA-256. */
    static String text(Object value) {
        if (value instanceof Record named) {
            return Arrays.stream(named.getClass().getRecordComponents())
                    .map(component -> text(read(named, component)))
                    .collect(Collectors.joining(",", "(", ")"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(PlainValues::text).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> text(entry.getKey()) + ":" + text(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof Optional<?> maybe) {
            return text(maybe.<List<?>>map(List::of).orElse(List.of()));
        }
        if (value instanceof OptionalDouble maybe) {
            return text(maybe.stream().boxed().toList());
        }
        if (value instanceof Bytes bytes) {
            return bytes.sha256();
        }
        if (value instanceof Double number) {
            return Double.toHexString(number); // Double.toString differs between JDKs
        }
        if (value instanceof String text) {
            return "\"" + text + "\"";
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        throw new IllegalArgumentException("not plain: " + value.getClass());
    }

    private static Object read(Record named, RecordComponent component) {
        try {
            return component.getAccessor().invoke(named);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
