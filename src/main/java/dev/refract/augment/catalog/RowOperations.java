package dev.refract.augment.catalog;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Medium;
import dev.refract.augment.Operations;
import dev.refract.augment.row.GaussianJitter;
import dev.refract.augment.row.RowMedium;
import dev.refract.augment.row.SwapNoise;
import dev.refract.augment.row.mix.Adasyn;
import dev.refract.augment.row.mix.BorderlineSmote;
import dev.refract.augment.row.mix.RandomOversample;
import dev.refract.augment.row.mix.Smote;
import dev.refract.augment.row.mix.SmoteNc;
import dev.refract.sample.Kind;
import java.util.List;

/** The operations on table rows. */
public final class RowOperations implements Operations {
    @Override
    public Kind kind() {
        return Kind.ROW;
    }

    @Override
    public List<Class<? extends Augmentation<?>>> operations() {
        return List.of(
                GaussianJitter.class,
                SwapNoise.class,
                Smote.class,
                SmoteNc.class,
                BorderlineSmote.class,
                Adasyn.class,
                RandomOversample.class);
    }

    @Override
    public List<Class<? extends Medium>> media() {
        return List.of(RowMedium.class);
    }
}
