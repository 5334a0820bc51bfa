package dev.refract.feed.dataset;

import dev.refract.feed.DatasetReader;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Split;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What one file or row holds, before {@link DatasetReader} gives it group, split and time by the options.
 *
 * @param id stable name of the sample
 * @param contentHash SHA-256 of what the payload holds, in hexadecimal; equal payloads have equal ones
 * @param split the side its folder puts it on
 */
public record RawSample(
        String id,
        String contentHash,
        Payload payload,
        Label label,
        Optional<String> group,
        Split split,
        OptionalLong time,
        Map<String, String> attributes) {

    /** The same on the side that its file states. */
    public RawSample withSplit(Split stated) {
        return new RawSample(id, contentHash, payload, label, group, stated, time, attributes);
    }

    /** Digits of a content hash that stand in an id: 64 bits. */
    public static final int ID_DIGITS = 16;
}
