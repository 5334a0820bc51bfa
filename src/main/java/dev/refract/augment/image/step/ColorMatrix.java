package dev.refract.augment.image.step;

import dev.refract.augment.image.raster.ChannelMix;

/** Mixes the channels of each pixel by fixed weights; labels stay. */
public non-sealed interface ColorMatrix extends ImageStep {

    /**
     * The weights.
     *
     * @param channels of the image: 1 for gray, 3 for blue, green and red
     */
    ChannelMix mix(int channels);
}
