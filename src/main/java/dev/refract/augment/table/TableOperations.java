package dev.refract.augment.table;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Medium;
import dev.refract.augment.Operations;
import dev.refract.augment.table.mix.Adasyn;
import dev.refract.augment.table.mix.BorderlineSmote;
import dev.refract.augment.table.mix.RandomOversample;
import dev.refract.augment.table.mix.Smote;
import dev.refract.augment.table.mix.SmoteNc;
import java.util.List;

/** The operations on table rows. */
public final class TableOperations implements Operations {
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
        return List.of(Rows.class);
    }
}
