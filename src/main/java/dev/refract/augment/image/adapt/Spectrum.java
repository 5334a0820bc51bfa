package dev.refract.augment.image.adapt;

import dev.refract.augment.image.raster.FloatImage;
import dev.refract.augment.image.raster.Mats;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * The discrete Fourier transform of one channel, with levels as shares of the full level, in native memory.
 */
public final class Spectrum implements AutoCloseable {
    private static final double NOTHING = 1e-12;

    private final Mat terms;

    private Spectrum(Mat terms) {
        this.terms = terms;
    }

    /** The transform of a one-channel image. */
    public static Spectrum of(Mat plane) {
        try (Mat shares = FloatImage.of(plane)) {
            return new Spectrum(Mats.made(to -> opencv_core.dft(shares, to, opencv_core.DFT_COMPLEX_OUTPUT, 0)));
        }
    }

    /**
     * Replaces the amplitudes of all frequencies of at most {@code highest} cycles over either side; phases
     * stay, and a term with amplitude 0 gets the phase 0.
     *
     * @param other of the same size
     */
    public void takeAmplitudes(Spectrum other, int highest) {
        int down = Math.min(highest, terms.rows() / 2);
        int across = Math.min(highest, terms.cols() / 2);
        try (FloatIndexer mine = terms.createIndexer();
                FloatIndexer theirs = other.terms.createIndexer()) {
            for (int v = -down; v <= down; v++) {
                long y = Math.floorMod(v, terms.rows());
                for (int u = -across; u <= across; u++) {
                    long x = Math.floorMod(u, terms.cols());
                    double real = mine.get(y, x, 0);
                    double imaginary = mine.get(y, x, 1);
                    double wanted = amplitude(theirs.get(y, x, 0), theirs.get(y, x, 1));
                    double found = amplitude(real, imaginary);
                    boolean none = found < NOTHING;
                    mine.put(y, x, 0, (float) (none ? wanted : real * wanted / found));
                    mine.put(y, x, 1, (float) (none ? 0 : imaginary * wanted / found));
                }
            }
        }
    }

    /** The image of these frequencies, of the depth of {@code like}; the caller closes it. */
    public Mat image(Mat like) {
        int flags = opencv_core.DFT_SCALE | opencv_core.DFT_REAL_OUTPUT;
        try (Mat shares = Mats.made(to -> opencv_core.idft(terms, to, flags, 0))) {
            return Mats.made(to -> FloatImage.write(shares, like, to));
        }
    }

    private static double amplitude(double real, double imaginary) {
        return Math.sqrt(real * real + imaginary * imaginary);
    }

    @Override
    public void close() {
        terms.close();
    }
}
