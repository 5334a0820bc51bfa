package dev.refract.augment.image.adapt;

import dev.refract.augment.image.raster.ColorPca;
import java.util.Arrays;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Estimates the two stains of an image, deterministically. Large images are subsampled to at most 65,536
 * pixels.
 */
final class StainEstimate {
    /**
     * A pixel with a lower density in every channel is glass. Macenko et al. (2009: beta) exclude pixels with
     * a lower density in any channel, and with them pure eosin, which absorbs almost no red.
     */
    private static final double GLASS = 0.15;

    /** Share of the angles cut off at either end (Macenko's alpha). */
    private static final double TAIL = 0.01;

    /** Vahadane et al., 2016: weight of the sparsity term, converted from densities to base e to base 10. */
    private static final double SPARSE = 0.1 / StrictMath.log(10);

    private static final int SWEEPS = 200;
    private static final int MOST_PIXELS = 1 << 16;
    private static final int FEWEST_PIXELS = 32;
    private static final int COLORS = 3;

    private StainEstimate() {}

    /**
     * Macenko et al., "A method for normalizing histology slides for quantitative analysis", 2009. The plane
     * that holds most of the densities is spanned by the first two eigenvectors of their second moments; in
     * it the stains are the directions at the 1st and 99th percentile of the angles.
     *
     * @return empty when there is too little tissue, or it has one color
     */
    static Optional<StainVectors> macenko(Mat image) {
        return macenko(tissue(image));
    }

    /**
     * Vahadane et al., "Structure-preserving color normalization and sparse stain separation for histological
     * images", 2016: a sparse non-negative matrix factorization of the densities into two vectors. It
     * alternates between amounts and vectors, starting from Macenko's vectors; each step is solved exactly.
     *
     * @return empty as for {@link #macenko}
     */
    static Optional<StainVectors> vahadane(Mat image) {
        double[] tissue = tissue(image);
        return macenko(tissue).map(start -> factorized(tissue, start.arrays())).filter(StainVectors::apart);
    }

    private static double[] tissue(Mat image) {
        long pixels = (long) image.rows() * image.cols();
        int every = (int) Math.max(1, (pixels + MOST_PIXELS - 1) / MOST_PIXELS);
        return OpticalDensity.of(image, every, pixel -> Math.max(Math.max(pixel[0], pixel[1]), pixel[2]) >= GLASS);
    }

    private static Optional<StainVectors> macenko(double[] tissue) {
        if (tissue.length < FEWEST_PIXELS * COLORS) {
            return Optional.empty();
        }
        double[][] moments = new double[COLORS][COLORS];
        for (int i = 0; i < tissue.length; i += COLORS) {
            for (int a = 0; a < COLORS; a++) {
                for (int b = 0; b < COLORS; b++) {
                    moments[a][b] += tissue[i + a] * tissue[i + b];
                }
            }
        }
        ColorPca cloud = ColorPca.of(new double[COLORS], moments);
        double[] first = axis(cloud, 0);
        double[] second = axis(cloud, 1);
        // all densities are positive, so the first axis is too, up to its sign
        double sign = first[0] + first[1] + first[2] < 0 ? -1 : 1;
        double[] angles = new double[tissue.length / COLORS];
        for (int i = 0; i < angles.length; i++) {
            angles[i] = StrictMath.atan2(dot(tissue, i, second), sign * dot(tissue, i, first));
        }
        Arrays.sort(angles);
        int cut = (int) (TAIL * (angles.length - 1));
        return Optional.of(StainVectors.sorted(
                        direction(first, sign, second, angles[cut]),
                        direction(first, sign, second, angles[angles.length - 1 - cut])))
                .filter(StainVectors::apart);
    }

    private static double[] axis(ColorPca cloud, int number) {
        return new double[] {cloud.axis(number, 0), cloud.axis(number, 1), cloud.axis(number, 2)};
    }

    private static double[] direction(double[] first, double sign, double[] second, double angle) {
        double along = sign * StrictMath.cos(angle);
        double across = StrictMath.sin(angle);
        double[] direction = new double[COLORS];
        for (int channel = 0; channel < COLORS; channel++) {
            direction[channel] = Math.max(0, along * first[channel] + across * second[channel]);
        }
        return direction;
    }

    private static StainVectors factorized(double[] tissue, double[][] vectors) {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double both = vectors[0][0] * vectors[1][0] + vectors[0][1] * vectors[1][1] + vectors[0][2] * vectors[1][2];
            double[][] squares = new double[2][2];
            double[][] products = new double[2][COLORS];
            for (int i = 0; i < tissue.length / COLORS; i++) {
                double h = dot(tissue, i, vectors[0]) - SPARSE;
                double e = dot(tissue, i, vectors[1]) - SPARSE;
                double rest = 1 - both * both;
                double amountH = (h - both * e) / rest;
                double amountE = (e - both * h) / rest;
                if (amountH < 0 || amountE < 0) { // the optimum on the boundary: only one stain
                    boolean onlyH = h > e;
                    amountH = onlyH ? Math.max(0, h) : 0;
                    amountE = onlyH ? 0 : Math.max(0, e);
                }
                squares[0][0] += amountH * amountH;
                squares[0][1] += amountH * amountE;
                squares[1][1] += amountE * amountE;
                for (int channel = 0; channel < COLORS; channel++) {
                    products[0][channel] += amountH * tissue[i * COLORS + channel];
                    products[1][channel] += amountE * tissue[i * COLORS + channel];
                }
            }
            squares[1][0] = squares[0][1];
            if (!better(vectors, squares, products)) {
                break;
            }
        }
        return StainVectors.sorted(vectors[0], vectors[1]);
    }

    /** One step of block coordinate descent on the vectors; returns whether a vector changed. */
    private static boolean better(double[][] vectors, double[][] squares, double[][] products) {
        double moved = 0;
        for (int stain = 0; stain < 2; stain++) {
            int other = 1 - stain;
            double[] next = new double[COLORS];
            double length = 0;
            for (int channel = 0; channel < COLORS; channel++) {
                next[channel] = Math.max(0, products[stain][channel] - squares[stain][other] * vectors[other][channel]);
                length += next[channel] * next[channel];
            }
            if (length > 0) {
                for (int channel = 0; channel < COLORS; channel++) {
                    double value = next[channel] / Math.sqrt(length);
                    moved = Math.max(moved, Math.abs(value - vectors[stain][channel]));
                    vectors[stain][channel] = value;
                }
            }
        }
        return moved > 1e-9;
    }

    private static double dot(double[] pixels, int number, double[] vector) {
        int at = number * COLORS;
        return pixels[at] * vector[0] + pixels[at + 1] * vector[1] + pixels[at + 2] * vector[2];
    }
}
