package dev.refract.cli;

import java.util.List;

/**
 * The beginning and the end of a list too long to show.
 *
 * @param hidden how many lie between
 */
record Excerpt<T>(List<T> first, int hidden, List<T> last) {

    /** At most {@code rows} of {@code all}, one more of the beginning when they are odd. */
    static <T> Excerpt<T> of(List<T> all, int rows) {
        if (all.size() <= rows) {
            return new Excerpt<>(all, 0, List.of());
        }
        int above = (rows + 1) / 2;
        int below = rows / 2;
        return new Excerpt<>(all.subList(0, above), all.size() - rows, all.subList(all.size() - below, all.size()));
    }
}
