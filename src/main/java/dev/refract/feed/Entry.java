package dev.refract.feed;

import dev.refract.sample.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * One sample to be: found, not opened. An index of a data set is a list of these.
 *
 * @param key unique and stable name within the data set; decides order and made-up time
 * @param hash first 64 bits of the key's SHA-256, to be compared as an unsigned number
 * @param place where a person finds it
 * @param source opens it
 */
record Entry(String key, long hash, String place, Source source) {

    /** The work that is put off until the sample's turn. */
    @FunctionalInterface
    interface Source {
        Found open() throws IOException, SkipException;
    }

    static Entry of(String key, String place, Source source) {
        String sha256 = Bytes.of(key.getBytes(StandardCharsets.UTF_8)).sha256();
        return new Entry(key, Long.parseUnsignedLong(sha256.substring(0, Found.ID_DIGITS), 16), place, source);
    }

    /** An entry of which it is known already that it holds no sample. */
    static Entry skipped(String key, String place, SkipReason reason, String message) {
        return of(key, place, () -> {
            throw new SkipException(reason, message);
        });
    }
}
