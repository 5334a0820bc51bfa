package dev.refract.feed.template;

import dev.refract.declare.InvalidFieldException;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** What may fill one place of a template: a list of values, or the numbers of a range. */
@Named(id = "slot", doc = "Values of one slot of a template.")
public record TemplateSlot(
        @Param(doc = "The values to choose from.", def = "[]", shorthand = true)
        List<String> values,

        @Param(doc = "Weight of each value; equal weights if left out.", def = "[]", min = 0)
        List<Double> weights,

        @Param(doc = "Smallest and largest number, in place of values.")
        Optional<Range> range,

        @Param(doc = "Distance between one number of the range and the next.", def = "1", min = 1e-9)
        double step,

        @Param(doc = "How a number is written: 0 for whole numbers, #,##0.00, 000.", def = "'0'")
        String format,

        @Param(doc = "Category of the span that marks the place in the text; no span if left out.")
        Optional<String> span) {
    public TemplateSlot {
        values = List.copyOf(values);
        weights = List.copyOf(weights);
        if (values.isEmpty() == range.isEmpty()) {
            throw new IllegalArgumentException(
                    "must have either values or a range, found " + (values.isEmpty() ? "neither" : "both"));
        }
        if (!weights.isEmpty() && weights.size() != values.size()) {
            throw new InvalidFieldException(
                    "weights", "must be as many as the values, found " + weights.size() + " for " + values.size());
        }
        if (!weights.isEmpty() && weights.stream().noneMatch(weight -> weight > 0)) {
            throw new InvalidFieldException("weights", "must hold one above 0");
        }
        try {
            new DecimalFormat(format, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(0);
        } catch (IllegalArgumentException e) {
            throw new InvalidFieldException("format", "must be a number format such as #,##0.00, found " + format);
        }
    }

    /** How many values there are. */
    public BigInteger size() {
        return range.map(numbers -> number(numbers.high())
                        .subtract(number(numbers.low()))
                        .divideToIntegralValue(number(step))
                        .toBigInteger()
                        .add(BigInteger.ONE))
                .orElse(BigInteger.valueOf(values.size()));
    }

    /** The value of this number, from 0. */
    String value(int index) {
        return range.map(numbers -> new DecimalFormat(format, DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(number(numbers.low()).add(number(step).multiply(BigDecimal.valueOf(index)))))
                .orElseGet(() -> values.get(index));
    }

    /** How often the value of this number is chosen, beside the others. */
    double weight(int index) {
        return weights.isEmpty() ? 1 : weights.get(index);
    }

    /**
     * The number of a value.
     *
     * @param uniform gives a number in [0, its argument)
     */
    int draw(DoubleUnaryOperator uniform) {
        int count = size().intValueExact();
        if (weights.isEmpty()) {
            return (int) uniform.applyAsDouble(count);
        }
        double left = uniform.applyAsDouble(
                weights.stream().mapToDouble(weight -> weight).sum());
        for (int i = 0; i < count; i++) {
            left -= weights.get(i);
            if (left < 0) {
                return i;
            }
        }
        return count - 1;
    }

    private static BigDecimal number(double value) {
        return new BigDecimal(Double.toString(value));
    }
}
