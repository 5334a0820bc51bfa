/**
 * The core: a pipeline makes copies of one sample, gates included, and makes any copy again from its lineage. It knows
 * nothing of Kafka.
 */
package dev.refract.copies;
