package dev.refract.augment.image.pad;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.crop.CropWindow;
import dev.refract.augment.image.warp.Resampling;
import org.apache.commons.rng.UniformRandomProvider;

/** The position of an image or a part inside a larger area. */
public enum Position {
    CENTER(0.5, 0.5),
    TOP_LEFT(0, 0),
    TOP_RIGHT(1, 0),
    BOTTOM_LEFT(0, 1),
    BOTTOM_RIGHT(1, 1),
    /** Drawn for every copy. */
    RANDOM(0.5, 0.5);

    private final double u;
    private final double v;

    Position(double u, double v) {
        this.u = u;
        this.v = v;
    }

    /**
     * A drawn place.
     *
     * @param u share of the free width at the left
     * @param v share of the free height at the top
     */
    public record PlacedAt(double u, double v) {
        /** The left edge in pixels when {@code room} columns are free. */
        public int left(int room) {
            return (int) Math.floor(room * u);
        }

        /** The top edge in pixels when {@code room} rows are free. */
        public int top(int room) {
            return (int) Math.floor(room * v);
        }

        /** The image on a larger or smaller canvas. */
        CropWindow canvas(ImageFacts facts, int width, int height, Resampling resampling) {
            return CropWindow.asIs(
                    -left(width - facts.width()), -top(height - facts.height()), width, height, resampling);
        }
    }

    /** A place; only {@link #RANDOM} draws. */
    public PlacedAt draw(UniformRandomProvider random) {
        return this == RANDOM ? new PlacedAt(random.nextDouble(), random.nextDouble()) : new PlacedAt(u, v);
    }
}
