/**
 * How many samples a training sample becomes: by the ledger of a balance, or the same number for all. An allocation is
 * decided first and booked when it is known what is published.
 */
package dev.refract.topology.allocation;
