package dev.refract.augment.table.mix;

import dev.refract.augment.Mixing;
import dev.refract.augment.table.RowFacts;
import dev.refract.sample.Kind;

/** An operation that makes new rows of a row and its class. */
interface RowMixing extends Mixing<RowFacts> {
    @Override
    default Kind kind() {
        return Kind.ROW;
    }
}
