package dev.refract.augment.image.pad;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.crop.CropWindow;
import dev.refract.augment.image.warp.Resampling;
import org.apache.commons.rng.UniformRandomProvider;

/** Where an image or a part lies in what is larger than it. */
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
     * @param u share of the free width that lies left
     * @param v share of the free height that lies above
     */
    public record PlacedAt(double u, double v) {
        /** The pixels left of what lies there when {@code room} columns are free. */
        public int left(int room) {
            return (int) Math.floor(room * u);
        }

        /** The pixels above what lies there when {@code room} rows are free. */
        public int top(int room) {
            return (int) Math.floor(room * v);
        }

        /** The image as it is, on a canvas that is larger or smaller. */
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
