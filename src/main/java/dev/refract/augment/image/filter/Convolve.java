package dev.refract.augment.image.filter;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Applies a user-defined kernel. */
@Named(id = "convolve", doc = "Applies a user-defined kernel to every channel.")
public record Convolve(
        @Param(
                doc = "Weights, row by row; the numbers of rows and columns must be odd.",
                example = "[[0, -1, 0], [-1, 5, -1], [0, -1, 0]]")
        List<List<Double>> matrix,

        @Param(doc = "Share of the result in the blend with the original.", def = "[1, 1]", min = 0, max = 1)
        Range alphaRange)
        implements ImageOperation {

    public Convolve {
        matrix = matrix.stream().map(List::copyOf).toList();
        int width = matrix.isEmpty() ? 0 : matrix.get(0).size();
        if (width % 2 == 0 || matrix.size() % 2 == 0) {
            throw new IllegalArgumentException("matrix must have an odd number of rows and of columns");
        }
        if (matrix.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("matrix must have rows of equal length");
        }
    }

    @Override
    public Optional<LinearFilter> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(LinearFilter.of(matrix, alphaRange.draw(random)));
    }
}
