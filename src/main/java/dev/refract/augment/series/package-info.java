/**
 * Time series: several named channels at a fixed rate, with events marked in seconds.
 *
 * <p>Two series are mixed value by value. A partner must have the same channels, in any order; where its
 * length differs, it is resampled linearly to the copy's, first value on first and last on last, whatever
 * its rate, and its events move along.
 */
package dev.refract.augment.series;
