package dev.refract.augment.table;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Medium;
import dev.refract.augment.Operations;
import java.util.List;

/** The operations on table rows. */
public final class TableOperations implements Operations {
    @Override
    public List<Class<? extends Augmentation<?>>> operations() {
        return List.of(GaussianJitter.class, SwapNoise.class);
    }

    @Override
    public List<Class<? extends Medium>> media() {
        return List.of(Rows.class);
    }
}
