package dev.refract.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a user needs to know of one field; stands on the component of a declared record. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Param {
    /** The {@link #def} of a field that must be written. */
    String REQUIRED = "<required>";

    /** One line: what it means, with its unit. */
    String doc();

    /** The default as a user would write it in YAML; an {@code Optional} is empty by default. */
    String def() default REQUIRED;

    /** A value as a user would write it in YAML; for fields without a default. */
    String example() default "";

    /** Smallest value allowed, of a number or of both ends of an interval. */
    double min() default Double.NEGATIVE_INFINITY;

    /** Largest value allowed, of a number or of both ends of an interval. */
    double max() default Double.POSITIVE_INFINITY;

    /** True for the one field that may be written in place of the whole record: {@code one_of: [a, b]}. */
    boolean shorthand() default false;

    /**
     * True for the one field whose tag stands for the whole record, while the record's other fields are
     * written among those of the tagged one: {@code rotate: {angle_range: [-5, 5], p: 0.7}}. On a field
     * that is itself a declared record it says that the fields of that record are written among those of
     * the record around it, so that several records can share them.
     */
    boolean inline() default false;

    /** True where a text names a file that holds the value, relative to the file it is written in. */
    boolean file() default false;
}
