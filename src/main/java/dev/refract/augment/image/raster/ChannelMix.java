package dev.refract.augment.image.raster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * New channels as weighted sums of the old ones: one row per new channel, one weight per old channel and,
 * last, an offset as a share of the full level. Values outside the range are clipped.
 */
public record ChannelMix(List<List<Double>> rows) {
    private static final double DUST = 1e-9;

    public ChannelMix {
        rows = rows.stream().map(List::copyOf).toList();
        int width = rows.get(0).size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException(
                    "the rows of a color matrix must all have the same length, found " + rows);
        }
    }

    /** This mix, then {@code next}, fused into one; empty when that would skip clipping between the two. */
    public Optional<ChannelMix> then(ChannelMix next) {
        return staysInRange() ? Optional.of(new ChannelMix(product(next.rows, rows))) : Optional.empty();
    }

    /** A new image of mixed channels; the caller closes it. */
    public Mat applyTo(Mat image) {
        int top = Raster.top(image);
        int width = rows.get(0).size();
        double[] weights = new double[rows.size() * width];
        for (int i = 0; i < weights.length; i++) {
            double weight = rows.get(i / width).get(i % width);
            weights[i] = i % width == width - 1 ? weight * top : weight;
        }
        try (DoublePointer data = new DoublePointer(weights);
                Mat matrix = new Mat(rows.size(), width, opencv_core.CV_64F, data)) {
            return Mats.made(to -> opencv_core.transform(image, to, matrix));
        }
    }

    private boolean staysInRange() {
        for (List<Double> row : rows) {
            double lowest = row.get(row.size() - 1);
            double highest = lowest;
            for (double weight : row.subList(0, row.size() - 1)) {
                lowest += Math.min(weight, 0);
                highest += Math.max(weight, 0);
            }
            if (lowest < -DUST || highest > 1 + DUST) {
                return false;
            }
        }
        return true;
    }

    private static List<List<Double>> product(List<List<Double>> left, List<List<Double>> right) {
        int inner = right.size();
        int width = right.get(0).size();
        List<List<Double>> product = new ArrayList<>();
        for (List<Double> row : left) {
            List<Double> sums = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                double sum = column == width - 1 ? row.get(inner) : 0;
                for (int i = 0; i < inner; i++) {
                    sum += row.get(i) * right.get(i).get(column);
                }
                sums.add(sum);
            }
            product.add(sums);
        }
        return product;
    }
}
