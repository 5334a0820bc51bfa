package dev.refract.augment.image;

import dev.refract.augment.image.raster.ChannelMix;

/** Mixes the channels of each pixel by fixed weights; labels stay. */
public non-sealed interface ColourMatrix extends ImageStep {

    /**
     * The weights.
     *
     * @param channels of the image: 1 for grey, 3 for blue, green and red
     */
    ChannelMix mix(int channels);
}
