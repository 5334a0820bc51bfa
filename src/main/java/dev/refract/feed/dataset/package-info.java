/**
 * What a data set is, whatever its format: its entries, the options that read them, and the reasons why an entry is
 * skipped. The lowest room of {@code feed}.
 */
package dev.refract.feed.dataset;
