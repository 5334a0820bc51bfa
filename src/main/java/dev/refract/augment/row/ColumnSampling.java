package dev.refract.augment.row;

import dev.refract.random.Range;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/** Draws which cells of a row are changed. */
final class ColumnSampling {
    static final String COLUMNS_DOC = "Columns that may change; all that can when none is named.";

    private ColumnSampling() {}

    static void check(Range share) {
        if (share.low() < 0 || share.high() > 1) {
            throw new IllegalArgumentException(
                    "share_range must be in [0, 1], found [" + share.low() + ", " + share.high() + "]");
        }
    }

    /**
     * A share of {@code open}, drawn from the range and rounded to the nearest number of cells, at least
     * one when the share is above 0; in random order.
     */
    static List<String> draw(List<String> open, Range share, UniformRandomProvider random) {
        double drawn = share.draw(random);
        int count = drawn <= 0 ? 0 : Math.max(1, (int) Math.round(drawn * open.size()));
        List<String> left = new ArrayList<>(open);
        List<String> taken = new ArrayList<>();
        while (taken.size() < count && !left.isEmpty()) {
            taken.add(left.remove(random.nextInt(left.size())));
        }
        return taken;
    }
}
