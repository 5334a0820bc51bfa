package dev.refract.augment.image.step;

import dev.refract.augment.image.raster.ToneTable;

/** Replaces every level of a channel by another one, whatever its place; labels stay. */
public non-sealed interface Tone extends ImageStep {

    /**
     * The new level in [0, 1] of an old one; what leaves the interval is clipped.
     *
     * @param channel 0 for gray; 0 blue, 1 green, 2 red for colors
     * @param level in [0, 1]
     */
    double level(int channel, double level);

    /** The curve of a channel. Channels whose curves are one and the same object are worked out once. */
    default ToneTable.Curve curve(int channel) {
        return level -> level(channel, level);
    }
}
