package dev.refract.kafka;

/** Short facts repeated in record headers, for consumers that never decode the value. All are UTF-8. */
public final class HeaderNames {
    /** Id of the original. */
    public static final String ORIGIN = "refract-origin";
    /** Number of the copy, 0 for the original itself. */
    public static final String COPY = "refract-copy";
    /** Pipeline that published the record: {@code name@version}. */
    public static final String PIPELINE = "refract-pipeline";
    /** {@code TRAIN}, {@code VALIDATION} or {@code TEST}. */
    public static final String SPLIT = "refract-split";
    /** Balance round that decided the number of copies. */
    public static final String ROUND = "refract-round";
    /** Number of the content of a sample; absent for the first, 0. */
    public static final String REVISION = "refract-revision";
    /** Id of the sample that a record without a value retracts. */
    public static final String SAMPLE = "refract-sample";
    /** Where an ingest found the sample: a path in its data set, or a file and the line in it. */
    public static final String FOUND_AT = "refract-found-at";
    /** Reason code of a dead letter. */
    public static final String REASON = "refract-reason";

    private HeaderNames() {}
}
