package dev.refract.augment.image.step;

import dev.refract.augment.image.raster.ToneTable;

/** Replaces every level of a channel by another one, independent of position; labels stay. */
public non-sealed interface Tone extends ImageStep {

    /**
     * The new level of an old one; values outside [0, 1] are clipped.
     *
     * @param channel 0 for gray; 0 blue, 1 green, 2 red for colors
     * @param level in [0, 1]
     */
    double level(int channel, double level);

    /** The curve of a channel. Channels that share one curve object share one table. */
    default ToneTable.Curve curve(int channel) {
        return level -> level(channel, level);
    }
}
