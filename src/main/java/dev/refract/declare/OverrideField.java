package dev.refract.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells a field of an {@link Param#inline} record anew, where the doc, the default or the example it has of itself is
 * not that of the record around it. Its name and its bounds are what the field means, so they stay.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@Repeatable(OverrideField.All.class)
public @interface OverrideField {
    /** Name of the field in YAML. */
    String field();

    /** What it means here; empty where it means what it always means. */
    String doc() default "";

    /** Its default here; empty where it is what it always is. */
    String def() default "";

    /** A value as a user would write it here; empty where its own will do. */
    String example() default "";

    /** Several fields of one record told anew. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface All {
        /** Each of another field. */
        OverrideField[] value();
    }
}
