package dev.refract.augment.image.step;

import dev.refract.augment.image.raster.ToneTable;

/** A tone that treats all channels alike. */
public interface UniformTone extends Tone, ToneTable.Curve {

    @Override
    default double level(int channel, double level) {
        return at(level);
    }

    @Override
    default ToneTable.Curve curve(int channel) {
        return this;
    }
}
