/**
 * Lists what Refract offers: one provider per medium, and the {@link dev.refract.augment.catalog.Catalog} that
 * joins all providers on the class path. No other package of {@code augment} depends on this one.
 */
package dev.refract.augment.catalog;
