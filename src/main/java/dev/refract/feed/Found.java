package dev.refract.feed;

import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Split;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What one file or row holds, before {@link Reader} gives it group, split and time by the options.
 *
 * @param id stable name of the sample
 * @param content SHA-256 of what the payload holds, in hexadecimal; equal payloads have equal ones
 * @param split the side its folder puts it on
 */
record Found(
        String id,
        String content,
        Payload payload,
        Label label,
        Optional<String> group,
        Split split,
        OptionalLong time,
        Map<String, String> attributes) {

    /** Digits of a content hash that stand in an id: 64 bits. */
    static final int ID_DIGITS = 16;
}
