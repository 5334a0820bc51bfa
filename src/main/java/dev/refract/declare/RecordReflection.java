package dev.refract.declare;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads and makes records by reflection; the one place that does. */
public final class RecordReflection {
    private RecordReflection() {}

    /** The values of all components of {@code of}, in declared order. */
    public static List<Object> values(Record of) {
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : of.getClass().getRecordComponents()) {
            values.add(value(component, of));
        }
        return values;
    }

    /** The value of one component of {@code of}. */
    static Object value(RecordComponent component, Object of) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    /**
     * Makes a record with its canonical constructor.
     *
     * @param values one per component, in declared order
     * @throws IllegalArgumentException when the constructor refuses the values, with its message
     */
    static <T extends Record> T create(Class<T> type, List<?> values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException("constructor of " + type.getName() + " failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot construct " + type.getName(), e);
        }
    }
}
