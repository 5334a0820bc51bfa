package dev.refract.augment.image.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** What a decoder would write to the terminal never reaches it: other chunks, and checksums that are wrong. */
class PngChunksTest {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    @Test
    void onlyWhatThePixelsDependOnIsKept() {
        byte[] needed = png(chunk("IHDR", "size"), chunk("tRNS", "see"), chunk("IDAT", "pixels"), chunk("IEND", ""));
        byte[] all = png(
                chunk("IHDR", "size"),
                chunk("iCCP", "a profile that libpng warns of"),
                chunk("tRNS", "see"),
                damaged(chunk("tEXt", "a comment")),
                chunk("IDAT", "pixels"),
                chunk("IEND", ""),
                "and more behind the end".getBytes(StandardCharsets.US_ASCII));

        assertThat(PngChunks.essential(all)).hasValue(needed);
        assertThat(PngChunks.essential(needed)).containsSame(needed);
    }

    @Test
    void damagedChunksAreNotHandedOn() {
        assertThat(PngChunks.essential(png(chunk("IHDR", "size"), damaged(chunk("IDAT", "pixels")), chunk("IEND", ""))))
                .isEmpty();
        byte[] tooLong = chunk("IDAT", "pixels");
        tooLong[0] = 0x7f;
        assertThat(PngChunks.essential(png(chunk("IHDR", "size"), tooLong))).isEmpty();
    }

    private static byte[] png(byte[]... chunks) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        for (byte[] chunk : chunks) {
            png.writeBytes(chunk);
        }
        return png.toByteArray();
    }

    private static byte[] chunk(String type, String content) {
        byte[] body = (type + content).getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(body);
        return ByteBuffer.allocate(body.length + 8)
                .putInt(content.length())
                .put(body)
                .putInt((int) checksum.getValue())
                .array();
    }

    private static byte[] damaged(byte[] chunk) {
        chunk[chunk.length - 1] ^= 1;
        return chunk;
    }
}
