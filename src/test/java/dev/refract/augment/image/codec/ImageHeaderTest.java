package dev.refract.augment.image.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;

import dev.refract.augment.image.TestPictures;
import dev.refract.sample.Bytes;
import dev.refract.sample.DataFault;
import dev.refract.sample.Payload;
import dev.refract.sample.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exactly once: a bad image is refused for what it claims, before it costs anything. */
class ImageHeaderTest {

    @ParameterizedTest
    @EnumSource(names = "GIF", mode = EnumSource.Mode.EXCLUDE)
    void readsTheSizeOfWhatTheEncoderWrites(ImageFormat format) {
        Payload.Image image = TestPictures.payload(format, 37, 21, CV_8UC3);

        assertThat(ImageHeader.read(image.encoded()))
                .isEqualTo(new ImageHeader(
                        format, 37, 21, 1, true, format == ImageFormat.JPEG || format == ImageFormat.TIFF ? 3 : 0));
    }

    @Test
    void readsLosslessAndExtendedWebp() {
        byte[] lossless = concat("RIFF", le32(0), "WEBPVP8L", le32(9), new byte[] {0x2f}, le32(36 | 20 << 14));
        byte[] extended = concat("RIFF", le32(0), "WEBPVP8X", le32(10), le32(0), new byte[] {36, 0, 0, 20, 0, 0});

        assertThat(ImageHeader.read(Bytes.of(lossless)).width()).isEqualTo(37);
        assertThat(ImageHeader.read(Bytes.of(lossless)).height()).isEqualTo(21);
        assertThat(ImageHeader.read(Bytes.of(extended)).width()).isEqualTo(37);
        assertThat(ImageHeader.read(Bytes.of(extended)).height()).isEqualTo(21);
    }

    @Test
    void readsGifAndBothByteOrdersOfTiff() {
        byte[] gif = concat("GIF89a", new byte[] {37, 0, 21, 0, 0, 0, 0});
        byte[] bigEndian = concat("MM", new byte[] {0, 42, 0, 0, 0, 8}, directory(ByteOrder.BIG_ENDIAN, 37, 21, 6));

        assertThat(ImageHeader.read(Bytes.of(gif))).isEqualTo(new ImageHeader(ImageFormat.GIF, 37, 21, 1, true, 0));
        assertThat(ImageHeader.read(Bytes.of(bigEndian)))
                .isEqualTo(new ImageHeader(ImageFormat.TIFF, 37, 21, 6, true, 1));
    }

    @Test
    void refusesABombByItsHeaderAlone() {
        Bytes bomb = Bytes.of(concat(
                new byte[] {(byte) 0x89}, "PNG\r\n\u001a\n", be32(13), "IHDR", be32(60_000), be32(60_000), be32(0)));
        ImageHeader header = ImageHeader.read(bomb);

        assertThat(header.width()).isEqualTo(60_000);
        assertThatThrownBy(() -> new Decoder(100_000_000).decode(bomb, header))
                .isInstanceOf(DataFault.class)
                .hasFieldOrPropertyWithValue("reason", Reason.MEDIA_TOO_LARGE)
                .hasMessage("image of 60000x60000 pixels, at most 100000000 pixels are allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JPEG", "PNG"})
    void knowsAnImageThatWasCutOff(ImageFormat format) {
        byte[] whole = TestPictures.payload(format, 64, 64, CV_8UC3).encoded().array();
        for (int kept : new int[] {whole.length / 2, whole.length - 3}) {
            Bytes cut = Bytes.of(Arrays.copyOf(whole, kept));
            assertThatThrownBy(() -> new Decoder(10_000).decode(cut, ImageHeader.read(cut)))
                    .isInstanceOf(DataFault.class)
                    .hasFieldOrPropertyWithValue("reason", Reason.UNREADABLE_MEDIA)
                    .hasMessageContaining("cut off");
        }
    }

    @Test
    void bearsBytesBehindTheEndOfAJpeg() {
        byte[] whole = TestPictures.payload(ImageFormat.JPEG, 16, 16, CV_8UC3)
                .encoded()
                .array();

        assertThat(ImageHeader.read(Bytes.of(Arrays.copyOf(whole, whole.length + 100)))
                        .complete())
                .isTrue();
    }

    /** The three bitstreams of RFC 9649; VP8L has 14 bits of width - 1 = 199, then 14 bits of height - 1 = 99. */
    @Test
    void readsTheSizeOfEachWebp() {
        assertThat(size(webp("VP8X", 24, 0xc7, 0, 0, 0x63, 0, 0))).isEqualTo("200x100");
        assertThat(size(webp("VP8 ", 23, 0x9d, 1, 0x2a, 0xc8, 0, 0x64, 0))).isEqualTo("200x100");
        assertThat(size(webp("VP8L", 20, 0x2f, 0xc7, 0xc0, 0x18, 0))).isEqualTo("200x100");
    }

    private static String size(byte[] file) {
        ImageHeader header = ImageHeader.read(Bytes.of(file));
        return header.width() + "x" + header.height();
    }

    private static byte[] webp(String kind, int at, int... bytes) {
        byte[] file = new byte[32];
        System.arraycopy(("RIFF----WEBP" + kind).getBytes(StandardCharsets.US_ASCII), 0, file, 0, 16);
        for (int i = 0; i < bytes.length; i++) {
            file[at + i] = (byte) bytes[i];
        }
        return file;
    }

    @ParameterizedTest
    @CsvSource({"'',image has no bytes", "hello world,'not a JPEG, PNG, GIF, BMP, TIFF or WebP image'"})
    void refusesWhatIsNoImage(String content, String message) {
        Bytes bytes = Bytes.of(content.getBytes(StandardCharsets.US_ASCII));

        assertThatThrownBy(() -> ImageHeader.read(bytes))
                .isInstanceOf(DataFault.class)
                .hasFieldOrPropertyWithValue("reason", Reason.UNREADABLE_MEDIA)
                .hasMessage(message);
    }

    /** Each mutant is an image or a data fault. */
    @ParameterizedTest
    @EnumSource(names = "GIF", mode = EnumSource.Mode.EXCLUDE)
    void survivesDamage(ImageFormat format) {
        byte[] whole = TestPictures.payload(format, 24, 18, CV_8UC3).encoded().array();
        Random random = new Random(format.mediaType().length());
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] mutant = Arrays.copyOf(whole, random.nextInt(4) == 0 ? random.nextInt(whole.length) : whole.length);
            for (int hits = 1 + random.nextInt(4); hits > 0 && mutant.length > 0; hits--) {
                mutant[random.nextInt(random.nextBoolean() ? Math.min(64, mutant.length) : mutant.length)] ^=
                        (byte) (1 << random.nextInt(8));
            }
            Bytes bytes = Bytes.of(mutant);
            try {
                new Decoder(1_000_000).decode(bytes, ImageHeader.read(bytes)).close();
            } catch (DataFault fault) {
                assertThat(fault.reason()).isIn(Reason.UNREADABLE_MEDIA, Reason.MEDIA_TOO_LARGE);
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void keepsTransparency() {
        Bytes png = TestPictures.payload(ImageFormat.PNG, 8, 8, CV_8UC4).encoded();

        try (var decoded = new Decoder(64).decode(png, ImageHeader.read(png))) {
            assertThat(decoded.channels()).isEqualTo(4);
        }
    }

    private static byte[] directory(ByteOrder order, int width, int height, int orientation) {
        ByteBuffer buffer = ByteBuffer.allocate(2 + 3 * 12).order(order);
        buffer.putShort((short) 3);
        buffer.putShort((short) 0x100).putShort((short) 4).putInt(1).putInt(width);
        buffer.putShort((short) 0x101)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) height)
                .putShort((short) 0);
        buffer.putShort((short) 0x112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        return buffer.array();
    }

    private static byte[] concat(Object... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (Object part : parts) {
            joined.writeBytes(part instanceof String text ? text.getBytes(StandardCharsets.ISO_8859_1) : (byte[]) part);
        }
        return joined.toByteArray();
    }

    private static byte[] le32(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    private static byte[] be32(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }
}
