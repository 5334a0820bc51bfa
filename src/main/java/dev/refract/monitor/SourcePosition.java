package dev.refract.monitor;

/**
 * How far a pipeline is in its source.
 *
 * @param lag records that are not committed, all partitions together
 * @param sinceCommit seconds since that number of committed records last changed
 */
record SourcePosition(long lag, double sinceCommit) {}
