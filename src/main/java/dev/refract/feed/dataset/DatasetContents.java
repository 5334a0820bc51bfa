package dev.refract.feed.dataset;

import java.util.List;

/**
 * What a format found in a data set.
 *
 * @param entries one for each file or row, not opened yet
 * @param notes what a person should know before the samples go out, one line each; nothing is lost by it
 */
public record DatasetContents(List<DatasetEntry> entries, List<String> notes) {
    public DatasetContents {
        entries = List.copyOf(entries);
        notes = List.copyOf(notes);
    }

    /** Contents that need no word. */
    public static DatasetContents of(List<DatasetEntry> entries) {
        return new DatasetContents(entries, List.of());
    }
}
