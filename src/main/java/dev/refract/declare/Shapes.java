package dev.refract.declare;

import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the shape of a record component from its Java type. */
final class Shapes {
    private Shapes() {}

    static Shape of(RecordComponent component) {
        return of(component.getGenericType(), component.getAnnotation(Param.class));
    }

    private static Shape of(Type type, Param param) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Class<?> raw = (Class<?>) generic.getRawType();
            if (raw == List.class) {
                return new Shape.ListOf(of(arguments[0], param));
            }
            if (raw == Map.class && arguments[0] == String.class) {
                return new Shape.MapOf(of(arguments[1], param));
            }
            if (raw == Optional.class) {
                return new Shape.Maybe(of(arguments[0], param));
            }
            return new Shape.Tagged(raw);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == double.class || raw == Double.class) {
            return new Shape.Numeric(param.min(), param.max(), false);
        }
        if (raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class) {
            return new Shape.Numeric(param.min(), param.max(), true);
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return new Shape.Flag();
        }
        if (raw == String.class) {
            return new Shape.Text();
        }
        if (raw == Range.class) {
            return new Shape.Interval(param.min(), param.max(), false);
        }
        if (raw == IntRange.class) {
            return new Shape.Interval(param.min(), param.max(), true);
        }
        if (raw.isEnum()) {
            return choice(raw);
        }
        if (raw.isRecord()) {
            return new Shape.Group(raw.asSubclass(Record.class));
        }
        if (raw.isInterface()) {
            return new Shape.Tagged(raw);
        }
        throw new IllegalArgumentException("no field can have the type " + type);
    }

    private static Shape choice(Class<?> type) {
        List<String> words = Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                .toList();
        @SuppressWarnings("unchecked") // asked isEnum before
        Class<? extends Enum<?>> enumType = (Class<? extends Enum<?>>) type;
        return new Shape.Choice(enumType, words);
    }
}
