package dev.refract.model.onnx;

import java.util.Arrays;

/** Numbers in rows and columns, the last dimension fastest: what goes into a network and comes out. */
public sealed interface Tensor {

    /** How long each dimension is. */
    long[] shape();

    /** Whole numbers, for example of tokens. */
    static Longs of(long[] values, long... shape) {
        return new Longs(values, shape);
    }

    /** Fractions. */
    static Floats of(float[] values, long... shape) {
        return new Floats(values, shape);
    }

    /** Whole numbers. */
    final class Longs implements Tensor {
        private final long[] values;
        private final long[] shape;

        private Longs(long[] values, long[] shape) {
            this.values = values.clone();
            this.shape = checked(shape, values.length);
        }

        /** A copy of the numbers. */
        public long[] values() {
            return values.clone();
        }

        @Override
        public long[] shape() {
            return shape.clone();
        }
    }

    /** Fractions. */
    final class Floats implements Tensor {
        private final float[] values;
        private final long[] shape;

        private Floats(float[] values, long[] shape) {
            this.values = values;
            this.shape = checked(shape, values.length);
        }

        /** The number at {@code index} of all of them. */
        public float at(int index) {
            return values[index];
        }

        /** How many numbers there are. */
        public int size() {
            return values.length;
        }

        /** A copy of {@code count} of them from {@code start} on. */
        public float[] slice(int start, int count) {
            return Arrays.copyOfRange(values, start, start + count);
        }

        @Override
        public long[] shape() {
            return shape.clone();
        }
    }

    private static long[] checked(long[] shape, int count) {
        if (Arrays.stream(shape).reduce(1, (a, b) -> a * b) != count) {
            throw new IllegalArgumentException(count + " numbers do not make " + Arrays.toString(shape));
        }
        return shape.clone();
    }
}
