package dev.refract.augment.image.raster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Mean and covariance of an image's colors as shares of the full level, and the axes along which they
 * spread.
 */
public final class ColorPca {
    private static final int SWEEPS = 30;

    private final double[] mean;
    private final double[][] axes;
    private final double[] spreads;

    private ColorPca(double[] mean, double[][] axes, double[] spreads) {
        this.mean = mean;
        this.axes = axes;
        this.spreads = spreads;
    }

    /** Component of an axis in a channel; axes have length 1 and are sorted by falling spread. */
    public double axis(int axis, int channel) {
        return axes[axis][channel];
    }

    /** Standard deviation along an axis. */
    public double spread(int axis) {
        return spreads[axis];
    }

    /** The colors of an image. */
    public static ColorPca of(Mat image) {
        int n = image.channels();
        char[] levels = Levels.of(image);
        int pixels = levels.length / n;
        double scale = 1.0 / Raster.top(image);
        double[] mean = new double[n];
        double[][] products = new double[n][n];
        for (int i = 0; i < levels.length; i += n) {
            for (int a = 0; a < n; a++) {
                mean[a] += levels[i + a];
                for (int b = a; b < n; b++) {
                    products[a][b] += (double) levels[i + a] * levels[i + b];
                }
            }
        }
        for (int a = 0; a < n; a++) {
            mean[a] *= scale / pixels;
        }
        double[][] covariance = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = a; b < n; b++) {
                covariance[a][b] = products[a][b] * scale * scale / pixels - mean[a] * mean[b];
                covariance[b][a] = covariance[a][b];
            }
        }
        return of(mean, covariance);
    }

    /**
     * The mix that scales each axis by {@code gain} of its spread and moves the mean.
     *
     * @param mean the new mean of each channel
     */
    public ChannelMix mapped(DoubleUnaryOperator gain, IntToDoubleFunction mean) {
        return mix(axis -> gain.applyAsDouble(spreads[axis]), axes, mean);
    }

    /**
     * The mix that gives these colors the mean, spreads and axes of {@code other}.
     *
     * @param flat a spread below this is not scaled
     */
    public ChannelMix onto(ColorPca other, double flat) {
        double[][] turned = other.axes.clone();
        for (int axis = 0; axis < turned.length; axis++) {
            double along = 0;
            for (int channel = 0; channel < turned.length; channel++) {
                along += turned[axis][channel] * axes[axis][channel];
            }
            // the sign of an axis is arbitrary: take the one that rotates less
            double sign = along < 0 ? -1 : 1;
            turned[axis] = Arrays.stream(turned[axis]).map(part -> sign * part).toArray();
        }
        return mix(
                axis -> spreads[axis] < flat ? 1 : other.spreads[axis] / spreads[axis],
                turned,
                channel -> other.mean[channel]);
    }

    private ChannelMix mix(IntToDoubleFunction gain, double[][] to, IntToDoubleFunction newMean) {
        int n = mean.length;
        List<List<Double>> rows = new ArrayList<>();
        for (int row = 0; row < n; row++) {
            List<Double> weights = new ArrayList<>();
            double offset = newMean.applyAsDouble(row);
            for (int column = 0; column < n; column++) {
                double weight = 0;
                for (int axis = 0; axis < n; axis++) {
                    weight += to[axis][row] * gain.applyAsDouble(axis) * axes[axis][column];
                }
                weights.add(weight);
                offset -= weight * mean[column];
            }
            weights.add(offset);
            rows.add(weights);
        }
        return new ChannelMix(rows);
    }

    /** From mean and covariance, by Jacobi's rotations. */
    public static ColorPca of(double[] mean, double[][] covariance) {
        int n = mean.length;
        double[][] a = new double[n][];
        double[][] v = new double[n][n];
        for (int i = 0; i < n; i++) {
            a[i] = covariance[i].clone();
            v[i][i] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(a, v, p, q);
                }
            }
        }
        Integer[] order = IntStream.range(0, n).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> -a[i][i]));
        double[][] axes = new double[n][n];
        double[] spreads = new double[n];
        for (int axis = 0; axis < n; axis++) {
            spreads[axis] = Math.sqrt(Math.max(a[order[axis]][order[axis]], 0));
            for (int i = 0; i < n; i++) {
                axes[axis][i] = v[i][order[axis]];
            }
        }
        return new ColorPca(mean, axes, spreads);
    }

    private static void rotate(double[][] a, double[][] v, int p, int q) {
        if (Math.abs(a[p][q]) < 1e-300) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        int n = a.length;
        for (int i = 0; i < n; i++) {
            double ip = a[i][p];
            double iq = a[i][q];
            a[i][p] = c * ip - s * iq;
            a[i][q] = s * ip + c * iq;
        }
        for (int i = 0; i < n; i++) {
            double pi = a[p][i];
            double qi = a[q][i];
            a[p][i] = c * pi - s * qi;
            a[q][i] = s * pi + c * qi;
            double vp = v[i][p];
            double vq = v[i][q];
            v[i][p] = c * vp - s * vq;
            v[i][q] = s * vp + c * vq;
        }
    }
}
