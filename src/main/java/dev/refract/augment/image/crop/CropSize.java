package dev.refract.augment.image.crop;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import dev.refract.sample.Box;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The size of a crop; all operations that crop to a given size share these fields.
 *
 * @param width in pixels
 * @param height in pixels
 * @param share of a side that is not given in pixels
 * @param padIfNeeded whether a smaller image gets a border; otherwise the crop is as large as the image
 */
public record CropSize(
        @Param(doc = "Width of the crop in pixels, instead of a share.", min = 1, max = 16384)
        Optional<Integer> width,

        @Param(doc = "Height of the crop in pixels, instead of a share.", min = 1, max = 16384)
        Optional<Integer> height,

        @Param(doc = "Size of the crop, as a share of the sides of the image.", def = "0.8", min = 0.01, max = 1)
        double share,

        @Param(
                doc = "Whether a smaller image gets a border; otherwise the crop is as large as the image.",
                def = "false")
        boolean padIfNeeded,

        @Param(doc = "How new pixels are computed.", inline = true)
        Resampling resampling) {

    /** The width of a crop of an image. */
    int width(ImageFacts facts) {
        return side(width, facts.width());
    }

    /** The height of a crop of an image. */
    int height(ImageFacts facts) {
        return side(height, facts.height());
    }

    /** The crop whose top left corner is at (left, top). */
    CropWindow at(ImageFacts facts, int left, int top) {
        return CropWindow.asIs(left, top, width(facts), height(facts), resampling);
    }

    /** The crop at the shares u and v of the free width and height. */
    CropWindow between(ImageFacts facts, double u, double v) {
        return at(facts, (int) Math.floor((facts.width() - width(facts)) * u), (int)
                Math.floor((facts.height() - height(facts)) * v));
    }

    /** A crop at a random place. */
    CropWindow anywhere(ImageFacts facts, UniformRandomProvider random) {
        return at(facts, start(random, facts.width() - width(facts)), start(random, facts.height() - height(facts)));
    }

    /**
     * A crop that contains {@code stretch} along each axis, or lies inside it where {@code stretch} is
     * longer.
     */
    CropWindow showing(ImageFacts facts, Box stretch, UniformRandomProvider random) {
        return at(
                facts,
                start(random, stretch.left(), stretch.right(), width(facts), facts.width()),
                start(random, stretch.top(), stretch.bottom(), height(facts), facts.height()));
    }

    private int side(Optional<Integer> pixels, int side) {
        int wanted = pixels.orElseGet(() -> (int) Math.max(1, Math.round(side * share)));
        return padIfNeeded ? wanted : Math.min(wanted, side);
    }

    private static int start(UniformRandomProvider random, int room) {
        return new IntRange(Math.min(0, room), Math.max(0, room)).draw(random);
    }

    private static int start(UniformRandomProvider random, double from, double to, int length, int side) {
        if (length >= side) {
            return start(random, side - length);
        }
        double first = Math.min(Math.max(Math.min(to - length, from), 0), side - length);
        double last = Math.min(Math.max(Math.max(to - length, from), 0), side - length);
        int low = (int) Math.ceil(first);
        int high = (int) Math.floor(last);
        return new IntRange(low <= high ? low : high, high).draw(random);
    }
}
