/**
 * All partitions together: how tasks exchange class counts in rounds.
 *
 * <p>A task sees one partition. With {@code balance.mode: shared} it takes part in balancing the union, by three topics
 * that belong to the pipeline:
 *
 * <pre>
 *   split ──┐                         ┌→ send-counts → counts (1 partition) → aggregate → send-round ─┐
 *           ├→ rebalance → augment    │                                                               │
 *   rounds ─┘      └──────────────────┴→ log-round (which round, from which offset on)                │
 *      └────── one partition for each of the source, every round in all of them ←─────────────────────┘
 * </pre>
 *
 * <p>After 64, 128, 256 … and then every {@code every} samples that it has balanced, a task sends its {@link
 * dev.refract.balance.rounds.PartitionCounts} in the transaction of the sample. One task aggregates the counts into
 * numbered {@link dev.refract.balance.rounds.CountRound}s and sends one to all partitions once a round. {@code
 * rebalance} reads its partition of the source and of the rounds; a round is in force from the next sample on, and every
 * record that goes out carries the number of the round that decided it, in its lineage and in the header {@code
 * refract-round}. Counts are totals since the beginning and replace the ones before, so losing or repeating a message
 * does no harm; ledger and aggregate are changelogged. {@code PipelineTopics} checks the partition counts, because Kafka
 * Streams does not.
 *
 * <p>A message needs two commits and three fetches to come back, a few tenths of a second. On a stream at its own pace
 * that is some hundreds of records. When a backlog of small records is worked off at full speed, the first round comes
 * after a second or so, and the records before it are balanced as {@code local} balances them.
 *
 * <p><b>Repeating a shared balance.</b> Which sample is the first under a new round depends on the run. So the first
 * sample that a new round decides writes, in its own transaction, a {@link dev.refract.balance.rounds.RoundStart} to the
 * round log: partition, offset and the whole round. A run that is given this log ({@link
 * dev.refract.balance.rounds.RoundLog}) neither sends counts nor receives rounds; before each sample it starts the round
 * that was in force at that offset. Same input, same pipeline, same log: same bytes, whatever is killed meanwhile. The
 * log is named when a run is started and not in the pipeline, because the pipeline's digest shapes every draw.
 */
package dev.refract.topology.round;
