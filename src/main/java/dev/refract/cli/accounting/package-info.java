/**
 * What a pipeline has done, counted from its topics: every input and every output by id, what is missing or twice, and
 * what the stores of its tasks say about it.
 */
package dev.refract.cli.accounting;
