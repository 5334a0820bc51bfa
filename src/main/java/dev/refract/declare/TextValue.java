package dev.refract.declare;

/**
 * A value users write as one piece of text, for example {@code attribute.speaker}. Its type carries a
 * {@link TextPattern} and has a static method {@code parse(String)} that returns an equal value for what
 * {@link #written} says.
 */
public interface TextValue {
    /** The text a user writes. */
    String written();
}
