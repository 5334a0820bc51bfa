package dev.refract.sample;

import java.util.List;
import java.util.OptionalInt;

/**
 * What was published of one sample no longer holds: the sample and its copies, as far as they went out.
 *
 * @param id id of the sample that was corrected or deleted
 * @param split the side on which it was published
 * @param revision the retracted revision; samples of it and of earlier ones no longer hold
 * @param supersededBy the revision that takes its place; empty when it was deleted
 * @param samples ids of the retracted samples: the original where it was published, and copies
 * @param cause why
 * @param pipeline name of the pipeline
 * @param version its version
 * @param digest its digest
 * @param eventTime when the correction or deletion happened, in milliseconds since 1970
 */
public record Retraction(
        String id,
        Split split,
        int revision,
        OptionalInt supersededBy,
        List<String> samples,
        Cause cause,
        String pipeline,
        int version,
        String digest,
        long eventTime) {
    /** Why samples are retracted. */
    public enum Cause {
        /** Other content came under the id. */
        REVISED,
        /** The source deleted the id. */
        DELETED
    }

    public Retraction {
        samples = List.copyOf(samples);
    }

    /** The same retraction of some of its samples. */
    public Retraction of(List<String> some) {
        return new Retraction(id, split, revision, supersededBy, some, cause, pipeline, version, digest, eventTime);
    }
}
