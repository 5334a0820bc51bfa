package dev.refract.cli.preview;

import dev.refract.augment.Augmentation;
import dev.refract.declare.Declaration;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.util.List;

/**
 * How strong an operation is: every interval of its declaration at one place.
 *
 * @param place in [0, 1]: 0 is the low end, 1 the high end
 */
record OperationStrength(String caption, double place) {
    static final List<OperationStrength> ALL = List.of(
            new OperationStrength("low", 0),
            new OperationStrength("three quarters", 0.75),
            new OperationStrength("high", 1));

    /** The same operation with every interval reduced to this place in it. */
    Augmentation<?> of(Augmentation<?> operation, Declaration<?> declaration) {
        return (Augmentation<?>) declaration.create(declaration.fields().stream()
                .map(field -> reduced(field.valueOf((Record) operation)))
                .toList());
    }

    private Object reduced(Object value) {
        if (value instanceof Range range) {
            double at = range.low() + place * (range.high() - range.low());
            return new Range(at, at);
        }
        if (value instanceof IntRange range) {
            int at = (int) Math.rint(range.low() + place * (range.high() - range.low()));
            return new IntRange(at, at);
        }
        return value;
    }
}
