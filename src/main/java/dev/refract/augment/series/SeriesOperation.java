package dev.refract.augment.series;

import dev.refract.augment.Augmentation;
import dev.refract.sample.Kind;

/** An operation on time series: reads {@link SeriesFacts}. */
public interface SeriesOperation extends Augmentation<SeriesFacts> {
    @Override
    default Kind kind() {
        return Kind.SERIES;
    }
}
