package dev.refract.feed.dataset;

import dev.refract.sample.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * One sample to be: found, not opened. An index of a data set is a list of these.
 *
 * @param key unique and stable name within the data set; decides order and made-up time
 * @param hash first 64 bits of the key's SHA-256, to be compared as an unsigned number
 * @param location where a person finds it
 * @param opener opens it
 */
public record DatasetEntry(String key, long hash, String location, Opener opener) {

    /** The work that is put off until the sample's turn. */
    @FunctionalInterface
    public interface Opener {
        RawSample open() throws IOException, InvalidEntryException;
    }

    public static DatasetEntry of(String key, String place, Opener source) {
        String sha256 = Bytes.of(key.getBytes(StandardCharsets.UTF_8)).sha256();
        return new DatasetEntry(
                key, Long.parseUnsignedLong(sha256.substring(0, RawSample.ID_DIGITS), 16), place, source);
    }

    /** An entry that is known to hold no sample. */
    public static DatasetEntry skipped(String key, String place, SkipReason reason, String message) {
        return of(key, place, () -> {
            throw new InvalidEntryException(reason, message);
        });
    }
}
