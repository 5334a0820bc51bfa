package dev.refract.model.onnx;

import java.util.List;

/** Predicts masked words. Thread-safe. */
public interface MaskedLanguageModel {

    /**
     * A word and how likely it stands there.
     *
     * @param probability among all pieces the model knows, in [0, 1]
     */
    record Prediction(String word, double probability) {}

    /**
     * The {@code count} likeliest whole words of letters between two texts, likeliest first.
     *
     * @param before what stands before the gap; its end is read when it is long
     * @param after what stands behind it; its beginning is read when it is long
     */
    List<Prediction> predict(String before, String after, int count);

    /** Whether its vocabulary is lower case only. */
    boolean lowerCase();

    /**
     * How little a text surprises the model: the mean natural logarithm of each piece's probability when it
     * alone is masked (pseudo-log-likelihood, Salazar et al., ACL 2020), at most 0; 0 for a text without
     * pieces.
     */
    double logLikelihood(String text);
}
