package dev.refract.spec.yaml;

import java.util.Comparator;

/**
 * One mistake in a file, for the person who wrote it.
 *
 * @param file as the user named it
 * @param line from 1; 0 when the file as a whole is meant
 * @param column from 1; 0 when the file as a whole is meant
 * @param path of the value in the file, {@code augment.steps[2].rotate}; empty for the top
 * @param message one line: what would be right and what was found
 */
public record Problem(String file, int line, int column, String path, String message) implements Comparable<Problem> {
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::file)
            .thenComparing(Problem::line)
            .thenComparing(Problem::column)
            .thenComparing(Problem::path)
            .thenComparing(Problem::message);

    /** By file, then by place in it. */
    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }

    /** The one line a user reads: {@code topologies/x.yaml:14: augment.steps[2]: must be …}. */
    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line) + ": " + (path.isEmpty() ? "" : path + ": ") + message;
    }
}
