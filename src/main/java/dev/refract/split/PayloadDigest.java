package dev.refract.split;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.sample.Bytes;
import dev.refract.sample.Payload;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.TreeMap;

/** Tells data that are the same from data that are not: the label, the id and the attributes play no part. */
final class PayloadDigest {
    private static final int BYTES = 16;

    private PayloadDigest() {}

    /** 128 bits of the SHA-256 of what the payload holds, in hexadecimal. */
    static String of(Payload payload) {
        MessageDigest digest = sha256();
        digest.update(payload.kind().id().getBytes(UTF_8));
        if (payload instanceof Payload.Image image) {
            media(digest, image.encoded());
        } else if (payload instanceof Payload.Audio audio) {
            media(digest, audio.encoded());
        } else if (payload instanceof Payload.Video video) {
            media(digest, video.encoded());
        } else if (payload instanceof Payload.Volume volume) {
            media(digest, volume.encoded());
        } else if (payload instanceof Payload.Text text) {
            digest.update(text.text().getBytes(UTF_8));
        } else if (payload instanceof Payload.Row row) {
            digest.update(new TreeMap<>(row.cells()).toString().getBytes(UTF_8));
        } else if (payload instanceof Payload.Series series) {
            digest.update((series.channels() + " " + series.rate() + " " + series.values()).getBytes(UTF_8));
        } else if (payload instanceof Payload.Reference reference) {
            digest.update(reference.sha256().getBytes(UTF_8));
        }
        return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), BYTES));
    }

    private static void media(MessageDigest digest, Bytes encoded) {
        digest.update(encoded.array());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
