/**
 * Rounds of exchanged class counts, by which the partitions of a topic are balanced together.
 *
 * <p>Every partition reports its {@link dev.refract.balance.rounds.PartitionCounts}; the newest counts of all are a
 * {@link dev.refract.balance.rounds.CountRound}, and {@link dev.refract.balance.rounds.PartitionWeights} is what one
 * partition pays its classes under a round. A {@link dev.refract.balance.rounds.RoundLog} records which round decided
 * which records, so that a run can be repeated.
 */
package dev.refract.balance.rounds;
