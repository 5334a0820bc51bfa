package dev.refract.copies;

import dev.refract.sample.DataFault;
import dev.refract.sample.Payload;
import dev.refract.sample.Reason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The chunks of a WAV file (RIFF, Microsoft 1991), looked at so that no error page and no cut-off download passes. */
final class WavHeader {
    private static final Set<String> TYPES = Set.of("audio/wav", "audio/x-wav", "audio/wave", "audio/vnd.wave");
    private static final int CHUNK = 8;
    /** Written where the length was not known when the file was begun. */
    private static final long OPEN_END = 0xffffffffL;

    private WavHeader() {}

    /**
     * Checks a recording that says it is WAV; others pass.
     *
     * @throws DataFault {@code unreadable-media} when it has no format, no data, or ends before its data does
     */
    static void check(Payload.Audio audio) {
        if (!TYPES.contains(audio.mediaType())) {
            return;
        }
        byte[] bytes = audio.encoded().array();
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (!says(bytes, 0, "RIFF") || !says(bytes, CHUNK, "WAVE")) {
            throw new DataFault(Reason.UNREADABLE_MEDIA, "not a WAV file");
        }
        boolean format = false;
        long at = 12;
        while (at + CHUNK <= bytes.length) {
            long size = file.getInt((int) at + 4) & OPEN_END;
            if (says(bytes, (int) at, "data")) {
                requireData(format, size, bytes.length - at - CHUNK);
                return;
            }
            format |= says(bytes, (int) at, "fmt ") && size >= 16;
            at += CHUNK + size + (size & 1);
        }
        throw new DataFault(Reason.UNREADABLE_MEDIA, "WAV file has no data");
    }

    private static void requireData(boolean format, long size, long left) {
        if (!format) {
            throw new DataFault(Reason.UNREADABLE_MEDIA, "WAV file says nothing of its format");
        }
        if (left == 0 || (size != OPEN_END && size > left)) {
            throw new DataFault(
                    Reason.UNREADABLE_MEDIA,
                    "WAV file is cut off: " + left + " of " + size + " bytes of data are there");
        }
    }

    private static boolean says(byte[] bytes, int at, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < wanted.length; i++) {
            if (at + i >= bytes.length || bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
