package dev.refract.augment.image.filter;

import dev.refract.augment.image.raster.Kernels;
import dev.refract.augment.image.step.Filter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * A drawn linear filter.
 *
 * @param weights row by row, {@code width} to a row
 * @param offset added to every sum, as a share of the full level
 */
public record LinearFilter(List<Double> weights, int width, double offset) implements Filter {
    public LinearFilter {
        weights = List.copyOf(weights);
    }

    /** Blends the result of {@code kernel}, weight {@code alpha}, with the original. */
    static LinearFilter of(List<List<Double>> kernel, double alpha) {
        int width = kernel.get(0).size();
        int middle = kernel.size() / 2 * width + width / 2;
        List<Double> flat = kernel.stream().flatMap(List::stream).toList();
        return new LinearFilter(blended(flat, middle, alpha), width, 0);
    }

    /** Blends the result of a square kernel, weight {@code alpha}, with the original. */
    static LinearFilter of(double[] kernel, double alpha) {
        List<Double> flat = Arrays.stream(kernel).boxed().toList();
        return new LinearFilter(blended(flat, kernel.length / 2, alpha), (int) Math.sqrt(kernel.length), 0);
    }

    private static List<Double> blended(List<Double> kernel, int middle, double alpha) {
        return IntStream.range(0, kernel.size())
                .mapToObj(i -> alpha * kernel.get(i) + (i == middle ? 1 - alpha : 0))
                .toList();
    }

    @Override
    public void filter(Mat from, Mat to) {
        Kernels.filter(
                from, to, weights.stream().mapToDouble(Double::doubleValue).toArray(), width, offset);
    }
}
