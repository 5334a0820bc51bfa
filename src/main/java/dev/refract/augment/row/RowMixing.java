package dev.refract.augment.row;

import dev.refract.augment.Mixing;

/** An operation that mixes a row with earlier ones. */
public interface RowMixing extends Mixing<RowFacts>, RowOperation {}
