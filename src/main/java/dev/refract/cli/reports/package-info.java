/**
 * What commands print about a pipeline: counts of inputs and outputs, a live table, simulations, comparisons after
 * a replay.
 */
package dev.refract.cli.reports;
