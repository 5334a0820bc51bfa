package dev.refract.model.vector;

/** Vector arithmetic on parts of float arrays, in a fixed order, so that results are equal on every machine. */
final class VectorMath {
    private VectorMath() {}

    /** The dot product of two parts; four accumulators make it fast. */
    static double dot(float[] one, int first, float[] other, int second, int count) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < count; i += 4) {
            a += one[first + i] * other[second + i];
            b += one[first + i + 1] * other[second + i + 1];
            c += one[first + i + 2] * other[second + i + 2];
            d += one[first + i + 3] * other[second + i + 3];
        }
        for (; i < count; i++) {
            a += one[first + i] * other[second + i];
        }
        return (double) a + b + c + d;
    }

    /** Scales a part to unit length unless it is zero; returns its length before. */
    static float normalize(float[] row, int at, int count) {
        double square = 0;
        for (int i = 0; i < count; i++) {
            square += (double) row[at + i] * row[at + i];
        }
        double length = Math.sqrt(square);
        if (length > 0) {
            for (int i = 0; i < count; i++) {
                row[at + i] = (float) (row[at + i] / length);
            }
        }
        return (float) length;
    }
}
