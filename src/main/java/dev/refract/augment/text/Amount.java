package dev.refract.augment.text;

import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * How many places of a text an operation changes: a share of them, or a count that the user gives in
 * its place. What is drawn is what is done, unless the text has fewer places that can be changed.
 */
final class Amount {
    static final String SHARE_DOC = "Share of the words to change, at least one word; not used with a count.";
    static final String COUNT_DOC = "Number of words to change, in place of the share.";

    private Amount() {}

    /**
     * Refuses what no parser lets pass.
     *
     * @throws IllegalArgumentException with one line
     */
    static void check(Range share, Optional<IntRange> count) {
        if (share.low() < 0 || share.high() > 1) {
            throw new IllegalArgumentException(
                    "share_range must be in [0, 1], found [" + share.low() + ", " + share.high() + "]");
        }
        if (count.isPresent() && count.get().low() < 0) {
            throw new IllegalArgumentException("count_range must not be negative, found ["
                    + count.get().low() + ", " + count.get().high() + "]");
        }
    }

    /**
     * Draws how many of {@code places} to change: the count, or the share rounded to the nearest, at
     * least 1 when the share is above 0. May exceed {@code places} only when the count does.
     */
    static int draw(Range share, Optional<IntRange> count, int places, UniformRandomProvider random) {
        if (count.isPresent()) {
            return count.get().draw(random);
        }
        double drawn = share.draw(random);
        return drawn <= 0 ? 0 : Math.max(1, (int) Math.round(drawn * places));
    }

    /** Puts {@code places} in random order, in place (Fisher and Yates). */
    static int[] shuffle(int[] places, UniformRandomProvider random) {
        for (int left = places.length; left > 1; left--) {
            int chosen = random.nextInt(left);
            int last = places[left - 1];
            places[left - 1] = places[chosen];
            places[chosen] = last;
        }
        return places;
    }
}
