package dev.refract.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An interface whose members are declared records, distinguished in YAML by their ids. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Family {
    /** What a user calls a member, with its article: {@code an operation}. */
    String noun();

    /** The id of the member that a mapping with no known id is; empty when an id must be written. */
    String untagged() default "";
}
