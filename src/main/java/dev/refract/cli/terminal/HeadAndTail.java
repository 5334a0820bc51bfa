package dev.refract.cli.terminal;

import java.util.List;

/**
 * The beginning and the end of a list too long to show.
 *
 * @param hidden how many lie between
 */
public record HeadAndTail<T>(List<T> head, int hidden, List<T> tail) {

    /** At most {@code rows} of {@code all}, one more of the beginning when they are odd. */
    public static <T> HeadAndTail<T> of(List<T> all, int rows) {
        if (all.size() <= rows) {
            return new HeadAndTail<>(all, 0, List.of());
        }
        int above = (rows + 1) / 2;
        int below = rows / 2;
        return new HeadAndTail<>(all.subList(0, above), all.size() - rows, all.subList(all.size() - below, all.size()));
    }
}
