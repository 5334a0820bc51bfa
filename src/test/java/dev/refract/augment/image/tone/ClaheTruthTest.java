package dev.refract.augment.image.tone;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;

import dev.refract.augment.image.TestPictures;
import dev.refract.augment.image.color.ColorTruth;
import org.bytedeco.javacpp.indexer.Indexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reproducible: contrast-limited equalization is its definition, computed here tile by tile. */
class ClaheTruthTest {
    @ParameterizedTest
    @ValueSource(doubles = {1, 2.5, 40})
    void claheIsItsDefinition(double limit) {
        int tiles = 4;
        int width = 32;
        int height = 24;
        try (Mat image = TestPictures.blobs(width, height, CV_8UC1, 3)) {
            int[][][] tables = new int[tiles][tiles][];
            try (Indexer levels = image.createIndexer()) {
                for (int row = 0; row < tiles; row++) {
                    for (int column = 0; column < tiles; column++) {
                        tables[row][column] = table(levels, column * 8, row * 6, 8, 6, limit);
                    }
                }
            }
            ColorTruth.holds(image, new Clahe.Drawn(limit, tiles), (o, x, y, c) -> {
                int level = (int) o.getDouble(y, x, 0);
                double u = x / 8.0 - 0.5;
                double v = y / 6.0 - 0.5;
                double sum = 0;
                for (int corner = 0; corner < 4; corner++) {
                    int column = (int) Math.floor(u) + corner % 2;
                    int row = (int) Math.floor(v) + corner / 2;
                    double weight = (1 - Math.abs(u - column)) * (1 - Math.abs(v - row));
                    sum += weight * tables[inside(row, tiles)][inside(column, tiles)][level];
                }
                return sum;
            });
        }
    }

    /** Counts a tile, shares out what exceeds the limit, and adds up. */
    private static int[] table(Indexer levels, int left, int top, int width, int height, double limit) {
        int[] counts = new int[256];
        for (int i = 0; i < width * height; i++) {
            counts[(int) levels.getDouble(top + i / width, left + i % width)]++;
        }
        int most = Math.max((int) (limit * width * height / 256), 1);
        int excess = 0;
        for (int i = 0; i < 256; i++) {
            excess += Math.max(counts[i] - most, 0);
            counts[i] = Math.min(counts[i], most);
        }
        int rest = excess % 256;
        for (int i = 0; i < 256; i++) {
            counts[i] += excess / 256;
        }
        int step = Math.max(256 / Math.max(rest, 1), 1);
        for (int i = 0; i < 256 && rest > 0; i += step, rest--) {
            counts[i]++;
        }
        int[] table = new int[256];
        int sum = 0;
        for (int i = 0; i < 256; i++) {
            sum += counts[i];
            table[i] = (int) Math.rint(sum * 255.0 / (width * height));
        }
        return table;
    }

    private static int inside(int index, int count) {
        return Math.min(Math.max(index, 0), count - 1);
    }
}
