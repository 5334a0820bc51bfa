package dev.refract.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The id and the one-line description of a declared record. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Named {
    /** The name in YAML, in snake case. */
    String id();

    /** One line: what it does. */
    String doc();
}
