package dev.refract.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a piece of text must be spelled; stands on a text component or on a {@link TextValue} type. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface TextPattern {
    /** What the whole text must match; kept to what Java and JSON Schema read alike. */
    String regex();

    /** The same for a person; completes the sentence "must be …". */
    String words();
}
