package dev.refract.augment.series;

import dev.refract.augment.Facts;
import dev.refract.sample.Label;

/** What an operation on series may look at: the series and its label as they are now. */
public record SeriesFacts(Signal signal, Label label) implements Facts {}
