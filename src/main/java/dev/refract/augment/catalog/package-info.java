/** Everything that may stand in a list of steps, listed by kind of data. */
package dev.refract.augment.catalog;
