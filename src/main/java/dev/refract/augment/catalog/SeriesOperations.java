package dev.refract.augment.catalog;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Medium;
import dev.refract.augment.Operations;
import dev.refract.augment.series.SeriesInterpolate;
import dev.refract.augment.series.SeriesMedium;
import dev.refract.augment.series.SeriesMixup;
import dev.refract.sample.Kind;
import java.util.List;

/** The medium of time series and the operations on it. */
public final class SeriesOperations implements Operations {
    @Override
    public Kind kind() {
        return Kind.SERIES;
    }

    @Override
    public List<Class<? extends Augmentation<?>>> operations() {
        return List.of(SeriesMixup.class, SeriesInterpolate.class);
    }

    @Override
    public List<Class<? extends Medium>> media() {
        return List.of(SeriesMedium.class);
    }
}
