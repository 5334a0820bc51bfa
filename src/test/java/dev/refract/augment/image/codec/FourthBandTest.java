package dev.refract.augment.image.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_16UC4;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;

import dev.refract.augment.Draft;
import dev.refract.augment.Subject;
import dev.refract.augment.image.ImageMedium;
import dev.refract.augment.image.TestPictures;
import dev.refract.augment.image.TestPixels;
import dev.refract.augment.image.geometric.Flip;
import dev.refract.sample.Bytes;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pixels stay true (openslide issue 45): a fourth band, transparency or near infrared, multiplies no color. */
class FourthBandTest {

    @ParameterizedTest
    @CsvSource({"2, 2, false", "2, 0, false", "1, 0, false", "2, 2, true"})
    void aFlippedCopyHas202And122And62And129AndSaysTheSameOfTheFourth(int photometric, int extra, boolean wide)
            throws IOException {
        FourthBand fourth = new FourthBand(photometric, extra);
        Bytes tiff = tiff(fourth, wide);
        Bytes copy = flipped(tiff);

        assertThat(raster(tiff, 24, 5)).containsExactly(202, 122, 62, 129);
        assertThat(raster(copy, 48 - 1 - 24, 5)).containsExactly(202, 122, 62, 129);
        assertThat(FourthBand.of(copy)).isEqualTo(fourth);
    }

    @Test
    void colorsThatAreMultipliedAreDivided() {
        byte[] tiff = tiff(new FourthBand(2, 2), false).array();
        for (int entry = 10; entry < 10 + 12 * 11; entry += 12) {
            if (tiff[entry] == 0x52 && tiff[entry + 1] == 1) {
                tiff[entry + 8] = 1;
            }
        }

        try (Mat straight = TestPixels.decoded(Bytes.of(tiff))) {
            assertThat(TestPixels.level(straight, 24, 5, 0)).isEqualTo(123); // 62 * 255 / 129
            assertThat(TestPixels.level(straight, 24, 5, 3)).isEqualTo(129);
        }
        assertThat(FourthBand.of(flipped(Bytes.of(tiff)))).isEqualTo(FourthBand.TRANSPARENCY);
    }

    private static Bytes tiff(FourthBand fourth, boolean wide) {
        try (Mat image = TestPictures.black(48, 32, wide ? CV_16UC4 : CV_8UC4, black -> {
            TestPixels.set(black, 24, 5, 0, 62);
            TestPixels.set(black, 24, 5, 1, 122);
            TestPixels.set(black, 24, 5, 2, 202);
            TestPixels.set(black, 24, 5, 3, 129);
        })) {
            return new Encoder(ImageFormat.TIFF, 95, fourth).encode(image);
        }
    }

    private static Bytes flipped(Bytes tiff) {
        try (Subject subject = ImageMedium.DEFAULT.open(new Payload.Image(tiff, "image/tiff"), Label.NONE);
                Draft draft = subject.draft()) {
            draft.apply(new Flip(Flip.FlipAxis.LEFT_RIGHT));
            return ((Payload.Image) draft.finish().payload()).encoded();
        }
    }

    /** As another reader has it: the JDK's. */
    private static int[] raster(Bytes tiff, int x, int y) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(tiff.array())).getRaster().getPixel(x, y, (int[]) null);
    }
}
