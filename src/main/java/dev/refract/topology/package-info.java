/**
 * A pipeline on Kafka Streams: the only package that knows of it.
 *
 * <p>The topology is short: one source, one processor, four sinks. The processor takes one input
 * record through four phases: <em>plan</em> (decode, split, decide how many copies), <em>materialise</em>
 * (make every copy), <em>check</em> (gates, schema, size) and <em>commit</em> (write state, then
 * forward). The first three are a pure function, {@link dev.refract.topology.Refiner}, of the record and
 * of what the stores say; only the fourth has effects. Kafka Streams does not take back what a failing
 * record has already forwarded or stored, so nothing is forwarded or stored before the last copy is
 * known to be good; and Kafka's transaction (exactly_once_v2, which is not an option) makes state,
 * outputs and source position one.
 *
 * <p>A fault of the data goes to the dead-letter topic with its reason and its original bytes.
 * Everything else stops the application. All records keep their key, the origin's id, so nothing is
 * repartitioned and all copies of an origin share a partition.
 *
 * <p><b>All partitions together.</b> A task sees one partition. With {@code balance.mode: shared} it takes
 * its part in balancing the union, by three topics that are the pipeline's own:
 *
 * <pre>
 *   source ─┐                        ┌→ tell → counts (1 partition)  → assemble → publish ─┐
 *           ├→ refine → sinks        │                                                    │
 *   rounds ─┘     └──────────────────┴→ log (which round, from which offset on)           │
 *      └────── one partition for each of the source, every round in all of them ←──────────┘
 * </pre>
 *
 * <p>After 64, 128, 256 … and then every {@code every} records that it has balanced, a task sends its
 * {@link dev.refract.balance.rounds.PartitionCounts} in the transaction of the record. One task assembles the counts into
 * numbered {@link dev.refract.balance.rounds.CountRound}s and sends one to all partitions once a round. {@code refine}
 * reads its partition of the source and of the rounds; a round is in force from the next sample on, and
 * every record that goes out carries the number of the round that decided it, in its lineage and in the
 * header {@code refract-round}. A report counts from the beginning and replaces the one before, so
 * losing or repeating one does no harm; ledger and assembly are changelogged. Partition counts are
 * checked by {@code PipelineTopics}, because Kafka Streams does not.
 *
 * <p>A message needs two commits and three fetches to come back, a few tenths of a second. On a stream
 * that comes at its own pace that is some hundreds of records; when a backlog of small records is worked
 * off at full speed, the first round comes after a second or so, and what passed before is as {@code local}
 * would have had it.
 *
 * <p><b>Repeating a shared balance.</b> Which sample is the first under a new round depends on the run.
 * So the first sample that is decided by a round new to its task writes, in its own transaction, an
 * {@link dev.refract.balance.rounds.RoundStart} to the round log: partition, offset, and the round itself, whole.
 * A run that is given this log ({@link dev.refract.balance.rounds.RoundLog}) has neither counts nor rounds of
 * its own; before each sample it takes the round that was in force at that offset then. Same input, same pipeline,
 * same log: same bytes, whatever is killed meanwhile. The log is named when a run is started and not in
 * the pipeline, whose digest, and with it every draw, would otherwise change.
 *
 * <p>Where copies are drawn from or mixed with earlier records, a task keeps a reservoir of its training
 * records in a changelogged store, in the same transaction. What it holds is a pure function of the
 * records of its partition, so such copies depend on how the source is partitioned, as no others do;
 * each is rebuilt from its lineage all the same. Only training records are offered, so that no copy is
 * ever mixed across splits. Of a record larger than {@code max_kept_bytes} only its place in the source is
 * kept, and it is read again when it is drawn ({@link SourceRecordReader}). That makes no difference to what comes out
 * as long as the topic has it; once it has not, nothing is drawn from it, and a copy that was to be mixed
 * with it is refused with a reason. So a source of large records must keep them longer than reservoirs do.
 */
package dev.refract.topology;

import dev.refract.topology.reservoir.SourceRecordReader;
