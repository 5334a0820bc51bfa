package dev.refract.augment.image;

import org.bytedeco.javacpp.indexer.Indexer;

/** What a pixel must be after a step, computed by other means than the step's. */
public interface LevelTruth {
    /** The level expected at (x, y, channel) of the result. */
    double at(Indexer original, int x, int y, int channel);
}
