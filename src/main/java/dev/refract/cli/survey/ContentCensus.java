package dev.refract.cli.survey;

import dev.refract.sample.Bytes;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Finds samples of equal content by the hash of their payloads. */
final class ContentCensus {
    private final Map<String, Seen> seen = new HashMap<>();

    private record Seen(long times, Label first, boolean contradicted) {}

    void add(Sample sample) {
        seen.merge(
                hash(sample.payload()),
                new Seen(1, sample.label(), false),
                (before, now) -> new Seen(
                        before.times() + 1,
                        before.first(),
                        before.contradicted() || !before.first().equals(now.first())));
    }

    DatasetSurvey.DuplicateCount count() {
        long groups = 0;
        long extra = 0;
        long contradicting = 0;
        for (Seen content : seen.values()) {
            groups += content.times() > 1 ? 1 : 0;
            extra += content.times() - 1;
            contradicting += content.contradicted() ? 1 : 0;
        }
        return new DatasetSurvey.DuplicateCount(groups, extra, contradicting);
    }

    /** Media by their bytes; what is no medium writes itself out whole. */
    private static String hash(Payload payload) {
        if (payload instanceof Payload.Image image) {
            return image.encoded().sha256();
        }
        if (payload instanceof Payload.Audio audio) {
            return audio.encoded().sha256();
        }
        return Bytes.of(payload.toString().getBytes(StandardCharsets.UTF_8)).sha256();
    }
}
