package dev.refract.augment.image.adapt;

import java.util.List;

/** The optical densities of two stains in blue, green and red, as non-negative vectors of length 1. */
record StainVectors(List<Double> haematoxylin, List<Double> eosin) {
    /** Ruifrok and Johnston, "Quantification of histochemical staining by color deconvolution", 2001. */
    static final StainVectors RUIFROK = of(new double[] {0.29, 0.70, 0.65}, new double[] {0.11, 0.99, 0.07});

    /** The reference of Macenko et al., "A method for normalizing histology slides", 2009. */
    static final StainVectors MACENKO =
            of(new double[] {0.4062, 0.7201, 0.5626}, new double[] {0.5581, 0.8012, 0.2159});

    /** "H&E 2" of Landini's plug-in for ImageJ, measured on slides of his own. */
    static final StainVectors LANDINI =
            of(new double[] {0.41040173, 0.76897085, 0.49015734}, new double[] {0.5373925, 0.8420684, 0.04615336});

    /** Below this sine of the angle between them, two stains cannot be distinguished with 8 bits. */
    private static final double NARROW = 0.05;

    StainVectors {
        haematoxylin = List.copyOf(haematoxylin);
        eosin = List.copyOf(eosin);
    }

    /** From vectors of any length above 0. */
    static StainVectors of(double[] haematoxylin, double[] eosin) {
        return new StainVectors(unit(haematoxylin), unit(eosin));
    }

    /**
     * From two vectors in any order: hematoxylin is the one that absorbs more red, because it is the bluer
     * stain.
     */
    static StainVectors sorted(double[] one, double[] other) {
        StainVectors asGiven = of(one, other);
        return asGiven.haematoxylin.get(2) >= asGiven.eosin.get(2) ? asGiven : of(other, one);
    }

    /** Cosine of the angle between the two. */
    double cosine() {
        double sum = 0;
        for (int i = 0; i < haematoxylin.size(); i++) {
            sum += haematoxylin.get(i) * eosin.get(i);
        }
        return sum;
    }

    /** Whether the two differ enough to decompose colors. */
    boolean apart() {
        return 1 - cosine() * cosine() > NARROW * NARROW;
    }

    /** The vectors as arrays, hematoxylin first. */
    double[][] arrays() {
        return new double[][] {array(haematoxylin), array(eosin)};
    }

    private static double[] array(List<Double> vector) {
        return vector.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Double> unit(double[] vector) {
        double length = Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2]);
        return List.of(vector[0] / length, vector[1] / length, vector[2] / length);
    }
}
