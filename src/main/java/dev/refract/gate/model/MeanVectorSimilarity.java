package dev.refract.gate.model;

import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.gate.Candidate;
import dev.refract.gate.Gate;
import dev.refract.model.vector.VectorFile;
import dev.refract.model.vector.WordVectors;
import java.util.Optional;

/** Rejects a text whose mean word vector is too far from its origin's; words without one are left out. */
@Named(id = "mean_vector_similarity", doc = "Rejects a text whose mean word vector is too far from its origin's.")
public record MeanVectorSimilarity(
        @Param(doc = "The word vectors.", example = "topologies/resources/words.vec")
        VectorFile vectors,

        @Param(doc = "Minimum cosine similarity of the two means.", def = "0.8", min = -1, max = 1)
        double minCosine)
        implements Gate {
    @Override
    public Optional<String> reject(Candidate candidate) {
        return AlignedTexts.of(candidate)
                .flatMap(change -> cosine(mean(change.before()), mean(change.after())))
                .filter(cosine -> cosine < minCosine)
                .map(cosine ->
                        "its mean word vector is at cosine " + cosine + " of its origin's, less than " + minCosine);
    }

    private double[] mean(String text) {
        WordVectors words = vectors.vectors();
        double[] sum = new double[words.dimensions()];
        for (String token : AlignedTexts.tokens(text)) {
            words.spelling(token).flatMap(words::unit).ifPresent(unit -> {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += unit[i];
                }
            });
        }
        return sum;
    }

    /** Empty when one of the texts has no word with a vector. */
    private static Optional<Double> cosine(double[] one, double[] other) {
        double product = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
            first += one[i] * one[i];
            second += other[i] * other[i];
        }
        double lengths = Math.sqrt(first * second);
        return lengths > 0 ? Optional.of(product / lengths) : Optional.empty();
    }
}
