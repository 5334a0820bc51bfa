package dev.refract.declare;

import java.util.List;

/** What a field may hold, as seen by a parser, a schema and a reader of the docs. */
public sealed interface Shape {

    /** A number in [min, max], both finite or infinite; {@code type} is Double, Integer or Long. */
    record Numeric(double min, double max, Class<? extends Number> type) implements Shape {
        /** Whether it has no fraction. */
        public boolean whole() {
            return type != Double.class;
        }

        /**
         * The number that a text holds.
         *
         * @throws NumberFormatException when it is none of this type
         */
        public Number valueOf(String text) {
            if (type == Integer.class) {
                return Integer.valueOf(text);
            }
            if (type == Long.class) {
                return Long.valueOf(text);
            }
            return Double.valueOf(text);
        }
    }

    /** An interval of two numbers in [min, max], written {@code [low, high]}. */
    record Interval(double min, double max, boolean whole) implements Shape {}

    /** A piece of text that matches {@code regex} as a whole; {@code words} say so to a person. */
    record Text(String regex, String words) implements Shape {
        /** Whether any text will do. */
        public boolean free() {
            return regex.isEmpty();
        }
    }

    /** A value of a {@link TextValue} type, spelled as {@link Text} is. */
    record Spelled(Class<? extends TextValue> type, String regex, String words) implements Shape {}

    /** True or false. */
    record Flag() implements Shape {}

    /** One of a fixed set of words. */
    record Choice(Class<? extends Enum<?>> type, List<String> words) implements Shape {}

    /** Any number of things of one shape, in order. */
    record ListOf(Shape element) implements Shape {}

    /** Names of the user's choice, each with a value of one shape. */
    record MapOf(Shape value) implements Shape {}

    /** A value that may be left out. */
    record OptionalOf(Shape value) implements Shape {}

    /** A value written in place, or in a file of its own that is named in its place. */
    record ValueOrFile(Shape value) implements Shape {}

    /** The name of a file or folder whose contents count, beside the file it is written in. */
    record ResourcePath() implements Shape {}

    /** A nested declared record with these fields. */
    record Group(Class<? extends Record> type) implements Shape {}

    /**
     * One of several declared records, distinguished by name: {@code {rotate: {angle_range: [-5, 5]}}}.
     * The parser knows the names, because extensions add to them.
     */
    record Tagged(Class<?> family) implements Shape {}
}
