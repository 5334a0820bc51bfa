package dev.refract.augment.row;

import dev.refract.augment.Mixing;
import dev.refract.sample.Kind;

/** An operation that makes new rows of a row and its class. */
public interface RowMixing extends Mixing<RowFacts> {
    @Override
    default Kind kind() {
        return Kind.ROW;
    }
}
