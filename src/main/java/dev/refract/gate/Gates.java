package dev.refract.gate;

import java.util.List;

/**
 * A provider of gates; registered in {@code META-INF/services/dev.refract.gate.Gates}, by Refract
 * itself and by extensions alike.
 */
public interface Gates {

    /** The declared gates, each a record with {@link dev.refract.declare.Named}. */
    List<Class<? extends Gate>> gates();
}
