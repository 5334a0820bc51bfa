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
import java.util.SortedMap;

/** Reads the shape of a record component from its Java type and its annotations. */
final class Shapes {
    private final Param param;
    private final TextPattern spelling;

    private Shapes(Param param, TextPattern spelling) {
        this.param = param;
        this.spelling = spelling;
    }

    static Shape of(RecordComponent component) {
        Param param = component.getAnnotation(Param.class);
        Shape shape = new Shapes(param, component.getAnnotation(TextPattern.class)).of(component.getGenericType());
        if (!param.file()) {
            return shape;
        }
        return shape instanceof Shape.OptionalOf maybe
                ? new Shape.OptionalOf(new Shape.ValueOrFile(maybe.value()))
                : new Shape.ValueOrFile(shape);
    }

    private Shape of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Class<?> raw = (Class<?>) generic.getRawType();
            if (raw == List.class) {
                return new Shape.ListOf(of(arguments[0]));
            }
            if ((raw == Map.class || raw == SortedMap.class) && arguments[0] == String.class) {
                return new Shape.MapOf(of(arguments[1]));
            }
            if (raw == Optional.class) {
                return new Shape.OptionalOf(of(arguments[0]));
            }
            return of(raw);
        }
        return of((Class<?>) type);
    }

    private Shape of(Class<?> type) {
        if (type == double.class || type == Double.class) {
            return new Shape.Numeric(param.min(), param.max(), Double.class);
        }
        if (type == int.class || type == Integer.class) {
            double min = Math.max(param.min(), Integer.MIN_VALUE);
            return new Shape.Numeric(min, Math.min(param.max(), Integer.MAX_VALUE), Integer.class);
        }
        if (type == long.class || type == Long.class) {
            return new Shape.Numeric(param.min(), param.max(), Long.class);
        }
        if (type == boolean.class || type == Boolean.class) {
            return new Shape.Flag();
        }
        if (type == String.class) {
            return spelling == null ? new Shape.Text("", "text") : new Shape.Text(spelling.regex(), spelling.words());
        }
        if (type == Range.class) {
            return new Shape.Interval(param.min(), param.max(), false);
        }
        if (type == IntRange.class) {
            double min = Math.max(param.min(), Integer.MIN_VALUE);
            return new Shape.Interval(min, Math.min(param.max(), Integer.MAX_VALUE), true);
        }
        if (TextValue.class.isAssignableFrom(type) && type.isAnnotationPresent(TextPattern.class)) {
            TextPattern own = type.getAnnotation(TextPattern.class);
            return new Shape.Spelled(type.asSubclass(TextValue.class), own.regex(), own.words());
        }
        if (type == Resource.class) {
            return new Shape.ResourcePath();
        }
        return composite(type);
    }

    private static Shape composite(Class<?> type) {
        if (type.isEnum()) {
            List<String> words = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                    .toList();
            @SuppressWarnings("unchecked") // asked isEnum before
            Class<? extends Enum<?>> enumType = (Class<? extends Enum<?>>) type;
            return new Shape.Choice(enumType, words);
        }
        if (type.isRecord()) {
            return new Shape.Group(type.asSubclass(Record.class));
        }
        if (type.isAnnotationPresent(Family.class)) {
            return new Shape.Tagged(type);
        }
        throw new IllegalArgumentException("no field can have the type " + type.getName());
    }
}
