package dev.refract.model.onnx;

/** Scores to probabilities, equal on every Java platform. */
final class Softmax {
    private Softmax() {}

    /** The logarithm of the sum of the exponentials of {@code scores}. */
    static double logSum(float[] scores) {
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
