package dev.refract.augment.image.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import dev.refract.augment.image.TestPictures;
import java.util.concurrent.atomic.AtomicInteger;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reproducible: a table for all channels and one for each give what looking up one after the other gives. */
class ToneTableTest {
    private static final ToneTable EVEN = even(level -> 1 - level * level);
    private static final ToneTable EACH = ToneTable.of(channel -> level -> level * (channel + 1) / 4, 3, 255);

    private static ToneTable even(ToneTable.Curve curve) {
        return ToneTable.of(channel -> curve, 3, 255);
    }

    private static ToneTable table(String name) {
        return "even".equals(name) ? EVEN : EACH;
    }

    @ParameterizedTest
    @CsvSource({"even, even", "even, each", "each, even", "each, each"})
    void twoTablesMakeOne(String first, String second) {
        ToneTable both = table(first).then(table(second));
        try (Mat image = TestPictures.blobs(40, 30, CV_8UC3, 6);
                Mat once = both.applyTo(image);
                Mat between = table(first).applyTo(image);
                Mat twice = table(second).applyTo(between)) {
            assertThat(Levels.of(once)).isEqualTo(Levels.of(twice)).isNotEqualTo(Levels.of(image));
            char[] levels = Levels.of(image);
            for (int i = 0; i < levels.length; i++) {
                levels[i] = (char) table(second).at(i % 3, table(first).at(i % 3, levels[i]));
            }
            assertThat(Levels.of(once)).isEqualTo(levels);
        }
    }

    @Test
    void aCurveOfAllChannelsIsWorkedOutOnce() {
        AtomicInteger levels = new AtomicInteger();
        even(level -> {
            levels.incrementAndGet();
            return level;
        });
        assertThat(levels).hasValue(256);
    }
}
