package dev.refract.augment.series;

import dev.refract.augment.Mixing;

/** An operation that mixes a series with earlier ones. */
public interface SeriesMixing extends Mixing<SeriesFacts>, SeriesOperation {}
