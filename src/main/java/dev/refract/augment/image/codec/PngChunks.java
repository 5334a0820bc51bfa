package dev.refract.augment.image.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The chunks of a PNG that its pixels depend on (PNG specification, third edition, section 5). The library that decodes
 * them writes to the terminal what it finds wrong with others, such as a color profile, and with checksums; neither has
 * a say in the pixels, or a place in what a user reads.
 */
final class PngChunks {
    private static final int SIGNATURE = 8;
    /** Length, type and checksum. */
    private static final int FRAME = 12;

    /** Transparency, and the frames of an animation. */
    private static final Set<String> NEEDED = Set.of("tRNS", "acTL", "fcTL", "fdAT");

    private PngChunks() {}

    /**
     * The image without other chunks, the same array when it has none; empty when a chunk that is needed is damaged.
     *
     * @param encoded a PNG with its end marker
     */
    static Optional<byte[]> essential(byte[] encoded) {
        ByteBuffer kept = ByteBuffer.allocate(encoded.length).put(encoded, 0, SIGNATURE);
        ByteBuffer in = ByteBuffer.wrap(encoded);
        int at = SIGNATURE;
        while (at + FRAME <= encoded.length) {
            int length = in.getInt(at);
            if (length < 0 || length > encoded.length - at - FRAME) {
                return Optional.empty();
            }
            String type = new String(encoded, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (Character.isUpperCase(type.charAt(0)) || NEEDED.contains(type)) {
                CRC32 checksum = new CRC32();
                checksum.update(encoded, at + 4, length + 4);
                if ((int) checksum.getValue() != in.getInt(at + 8 + length)) {
                    return Optional.empty();
                }
                kept.put(encoded, at, length + FRAME);
            }
            at += length + FRAME;
            if (type.equals("IEND")) {
                break;
            }
        }
        return Optional.of(kept.position() == encoded.length ? encoded : Arrays.copyOf(kept.array(), kept.position()));
    }
}
