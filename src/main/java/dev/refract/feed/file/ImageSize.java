package dev.refract.feed.file;

import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.SkipReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Width and height of an encoded image in pixels, read from its header; labels in shares of the image
 * need it. No pixel is decoded.
 */
public record ImageSize(int width, int height) {
    private static final int WEBP_BITSTREAM = 12;

    /** Reads JPEG, PNG, GIF, BMP, TIFF and WebP. */
    public static ImageSize of(byte[] encoded) throws InvalidEntryException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(encoded))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    reader.setInput(in, true, true);
                    return new ImageSize(reader.getWidth(0), reader.getHeight(0));
                } finally {
                    reader.dispose();
                }
            }
            return ofWebp(encoded);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new InvalidEntryException(
                    SkipReason.MALFORMED, "the image's header cannot be read: " + e.getMessage());
        }
    }

    /** The three bitstreams of WebP: lossy, lossless and extended (RFC 9649, section 2). */
    private static ImageSize ofWebp(byte[] b) throws InvalidEntryException {
        String kind = b.length < 30 ? "" : new String(b, WEBP_BITSTREAM, 4, StandardCharsets.US_ASCII);
        return switch (kind) {
            case "VP8 " -> new ImageSize(little(b, 26, 2) & 0x3fff, little(b, 28, 2) & 0x3fff);
            case "VP8L" -> {
                int bits = little(b, 21, 4);
                yield new ImageSize((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
            }
            case "VP8X" -> new ImageSize(little(b, 24, 3) + 1, little(b, 27, 3) + 1);
            default -> throw new InvalidEntryException(SkipReason.MALFORMED, "not an image whose size can be read");
        };
    }

    private static int little(byte[] bytes, int at, int count) {
        int value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = (value << 8) | (bytes[at + i] & 0xff);
        }
        return value;
    }
}
