package dev.refract.sample;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One value of a table row. Operations see an integer as a number, and a boolean as one of the categories {@code true}
 * and {@code false}; what they give back is of the type that the cell has. They leave timestamps and missing values
 * alone.
 */
public sealed interface Cell {

    /** The number in it; empty for a cell that holds none. */
    default OptionalDouble number() {
        return OptionalDouble.empty();
    }

    /** The category in it; empty for a cell that holds none. */
    default Optional<String> category() {
        return Optional.empty();
    }

    /** A cell of this type with another number; a {@link Numeric} when this cell holds no number. */
    default Cell withNumber(double changed) {
        return new Numeric(changed);
    }

    /** A cell of this type with another category; a {@link Category} when this cell cannot hold it. */
    default Cell withCategory(String changed) {
        return new Category(changed);
    }

    /** A number; finite. */
    record Numeric(double value) implements Cell {
        public Numeric {
            if (!Double.isFinite(value)) {
                throw new DataFault(Reason.INVALID_SAMPLE, "a numeric cell must be finite, found " + value);
            }
        }

        @Override
        public OptionalDouble number() {
            return OptionalDouble.of(value);
        }
    }

    /** A whole number. */
    record Integral(long value) implements Cell {
        /** The nearest double: exact up to 2<sup>53</sup>. */
        @Override
        public OptionalDouble number() {
            return OptionalDouble.of((double) value);
        }

        /** Rounded to the nearest whole number, half to even. */
        @Override
        public Cell withNumber(double changed) {
            return new Integral((long) Math.rint(changed));
        }
    }

    /** True or false. */
    record Bool(boolean value) implements Cell {
        @Override
        public Optional<String> category() {
            return Optional.of(Boolean.toString(value));
        }

        @Override
        public Cell withCategory(String changed) {
            return switch (changed) {
                case "true" -> new Bool(true);
                case "false" -> new Bool(false);
                default -> new Category(changed);
            };
        }
    }

    /** A category or any other text. */
    record Category(String value) implements Cell {
        @Override
        public Optional<String> category() {
            return Optional.of(value);
        }
    }

    /** A point in time, in milliseconds since 1970. */
    record Timestamp(long millis) implements Cell {}

    /** No value; operations leave it alone. */
    record Missing() implements Cell {}
}
