package dev.refract.model.onnx;

/** Scores to probabilities, equal on every Java platform. */
final class LogSumExp {
    private LogSumExp() {}

    /** The logarithm of the sum of the exponentials of {@code scores}. */
    static double of(float[] scores) {
        double most = Double.NEGATIVE_INFINITY;
        for (float score : scores) {
            most = Math.max(most, score);
        }
        double sum = 0;
        for (float score : scores) {
            sum += StrictMath.exp(score - most);
        }
        return most + StrictMath.log(sum);
    }
}
