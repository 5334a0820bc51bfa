package dev.refract.augment.row;

import dev.refract.augment.Augmentation;
import dev.refract.sample.Kind;

/** An operation on table rows: reads {@link RowFacts}, draws {@link RowEdits}. */
public interface RowOperation extends Augmentation<RowFacts> {
    @Override
    default Kind kind() {
        return Kind.ROW;
    }
}
