package dev.refract.augment.image.warp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.refract.random.Address;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels stay true: pixels are looked up by rows where labels look one place at a time, on the same map. */
class DisplacementRowsTest {

    @ParameterizedTest
    @CsvSource({"1, 1, 1, 1", "37, 23, 1, 1", "37, 23, 5, 3", "64, 48, 64, 48", "20, 30, 33, 7", "2, 90, 4, 4"})
    void aRowIsTheSourceOfEachOfItsPixels(int width, int height, int columns, int rows) {
        UniformRandomProvider random =
                Address.of(1, "field", width + "x" + height).generator();
        int nodes = (columns + 1) * (rows + 1);
        double[] dx = random.doubles(nodes, -9, 9).toArray();
        double[] dy = random.doubles(nodes, -9, 9).toArray();
        DisplacementField field = new DisplacementField(width, height, columns, rows, dx, dy);
        DisplacementRows byRow = new DisplacementRows(field);
        float[] xs = new float[width];
        float[] ys = new float[width];
        for (int y = 0; y < height; y++) {
            byRow.fill(y, xs, ys);
            for (int x = 0; x < width; x++) {
                assertThat((double) xs[x]).isCloseTo(field.sourceX(x + 0.5, y + 0.5) - 0.5, within(1e-5));
                assertThat((double) ys[x]).isCloseTo(field.sourceY(x + 0.5, y + 0.5) - 0.5, within(1e-5));
            }
        }
    }
}
