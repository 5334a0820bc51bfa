package dev.refract.sample;

/** One value of a table row. */
public sealed interface Cell {

    /** A number; finite. */
    record Numeric(double value) implements Cell {
        public Numeric {
            if (!Double.isFinite(value)) {
                throw new DataFault(Reason.INVALID_SAMPLE, "a numeric cell must be finite, found " + value);
            }
        }
    }

    /** A category or any other text. */
    record Category(String value) implements Cell {}

    /** No value; operations leave it alone. */
    record Missing() implements Cell {}
}
