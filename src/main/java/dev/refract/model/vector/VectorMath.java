package dev.refract.model.vector;

/** Sums over stretches of float arrays, in one fixed order, so that they are the same on every machine. */
final class VectorMath {
    private VectorMath() {}

    /** The scalar product of two stretches; four sums side by side, which is what makes it fast. */
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

    /** Gives a stretch the length 1, where it has any; returns the length it had. */
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
