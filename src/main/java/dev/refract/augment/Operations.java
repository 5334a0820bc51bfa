package dev.refract.augment;

import java.util.List;

/**
 * A provider of operations for one kind of data; registered in {@code
 * META-INF/services/dev.refract.augment.Operations}, by Refract itself and by extensions alike.
 */
public interface Operations {

    /** The declared operations, each a record with {@link dev.refract.declare.Named}. */
    List<Class<? extends Augmentation<?>>> operations();

    /** Ready-made recipes for this kind of data: policies whose steps are given, each a declared record. */
    default List<Class<? extends Policy>> policies() {
        return List.of();
    }

    /** The declared media it brings; usually one, empty for an extension of a kind that is there. */
    List<Class<? extends Medium>> media();
}
