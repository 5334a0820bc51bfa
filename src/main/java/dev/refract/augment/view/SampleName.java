package dev.refract.augment.view;

import java.util.regex.Pattern;

/** How the id of a sample is shown to people. */
public final class SampleName {
    /** What {@code refract ingest} sets before the name of a file or the number of a row, so that ids differ. */
    private static final Pattern HASH = Pattern.compile("^[0-9a-f]{16}-(?=.)");

    private SampleName() {}

    /** The id without the hash that ids of ingested files begin with: {@code a/cat-1.png}. */
    public static String of(String id) {
        return HASH.matcher(id).replaceFirst("");
    }
}
