package dev.refract.spec.yaml;

import dev.refract.declare.Declaration;
import dev.refract.declare.Declaration.Field;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A declared record for Java callers: what is not set takes the default of its declaration, which is the one that a
 * pipeline file takes too. Immutable; every setter returns another builder.
 *
 * @param <T> the record
 */
public final class RecordBuilder<T extends Record> {
    private final DefaultRecords defaults;
    private final Declaration<T> declaration;
    private final Map<String, Object> set;

    private RecordBuilder(DefaultRecords defaults, Declaration<T> declaration, Map<String, Object> set) {
        this.defaults = defaults;
        this.declaration = declaration;
        this.set = set;
    }

    /** Nothing set yet. */
    public static <T extends Record> RecordBuilder<T> of(Class<T> type) {
        return new RecordBuilder<>(new DefaultRecords(DeclaredFamilies.load()), Declaration.of(type), Map.of());
    }

    /**
     * A component of a record as a method reference: {@code Rotate::angleRange}.
     *
     * @param <T> the record
     * @param <V> the component's type
     */
    @FunctionalInterface
    public interface Component<T, V> extends Function<T, V>, java.io.Serializable {}

    /**
     * Sets a field by its accessor.
     *
     * @param component a method reference to the accessor, such as {@code Rotate::angleRange}
     * @throws IllegalArgumentException for any other function
     */
    public <V> RecordBuilder<T> set(Component<T, V> component, V value) {
        return set(Declaration.snakeCase(nameOf(component)), value);
    }

    /**
     * Sets a field by its name in a pipeline file, such as {@code angle_range}.
     *
     * @throws IllegalArgumentException when there is no such field
     */
    public RecordBuilder<T> set(String field, Object value) {
        List<String> names = declaration.fields().stream().map(Field::name).toList();
        if (!names.contains(field)) {
            throw new IllegalArgumentException(
                    declaration.id() + " has no field " + field + "; it has " + String.join(", ", names));
        }
        Map<String, Object> more = new LinkedHashMap<>(set);
        more.put(field, value);
        return new RecordBuilder<>(defaults, declaration, more);
    }

    /**
     * The record.
     *
     * @throws IllegalArgumentException when a required field is not set, or the record refuses a value
     */
    public T build() {
        T otherwise = defaults.of(declaration);
        List<Object> values = new ArrayList<>();
        for (Field field : declaration.fields()) {
            if (field.required() && !set.containsKey(field.name())) {
                throw new IllegalArgumentException(declaration.id() + " needs " + field.name() + ": " + field.doc());
            }
            values.add(set.containsKey(field.name()) ? set.get(field.name()) : field.valueOf(otherwise));
        }
        return declaration.create(values);
    }

    private static String nameOf(Component<?, ?> component) {
        try {
            Method written = component.getClass().getDeclaredMethod("writeReplace");
            written.setAccessible(true);
            return ((SerializedLambda) written.invoke(component)).getImplMethodName();
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalArgumentException("must be a method reference such as Rotate::angleRange", e);
        }
    }
}
