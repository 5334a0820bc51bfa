package dev.refract.augment;

import dev.refract.sample.Kind;
import java.util.List;

/**
 * A provider of operations for one kind of data; registered in {@code
 * META-INF/services/dev.refract.augment.Operations}, by Refract itself and by extensions alike.
 */
public interface Operations {

    /** The kind of data that they work on. */
    Kind kind();

    /** The declared operations, each a record with {@link dev.refract.declare.Named}. */
    List<Class<? extends Augmentation<?>>> operations();

    /**
     * Ready-made policies for this kind of data, each a declared record: recipes whose steps are given, and
     * policies that enclose steps of this kind.
     */
    default List<Class<? extends Policy>> policies() {
        return List.of();
    }

    /** The declared media it brings; usually one, empty for an extension of a kind that is there. */
    List<Class<? extends Medium>> media();
}
