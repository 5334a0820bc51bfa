package dev.refract.cli.preview;

import dev.refract.augment.Augmentation;
import dev.refract.declare.Declaration;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An operation with every interval of its declaration reduced to one place.
 *
 * @param place in [0, 1]: 0 is the low end, 1 the high end
 */
record OperationStrength(double place) {
    private static final int PLACES = 10;

    /** Places at equal distances, both ends included. */
    static final List<OperationStrength> ALL = IntStream.rangeClosed(0, PLACES)
            .mapToObj(i -> new OperationStrength(i / (double) PLACES))
            .toList();

    /** The same operation, reduced. */
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
