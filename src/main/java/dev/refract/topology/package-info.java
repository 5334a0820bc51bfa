/**
 * A pipeline on Kafka Streams: the only package that knows of it.
 *
 * <p>The topology shows what the product does, a processor for each stage, in one sub-topology and without a
 * repartition:
 *
 * <pre>
 * source → decode → deduplicate → split ─┬─ validation, test ──────────────┐
 *                                        └→ rebalance → augment ─ train ─→ publish → train, validation, test
 * every stage ───────────────────────────────────────── Rejection ─→ reject  → rejected
 * </pre>
 *
 * <p>A record goes through four phases. <em>Plan</em>: {@code rebalance} alone decides how many copies there are.
 * <em>Materialize</em> and <em>check</em>: {@code augment} makes all of them, gates included, without any state.
 * <em>Commit</em>: {@code publish} encodes everything, books it in the stores, then forwards. Kafka Streams does
 * not take back what a failing record has forwarded or stored, so nothing is forwarded or stored before the last
 * copy is made or refused; Kafka's transaction (exactly_once_v2, which is not an option) makes state, outputs and
 * source position one.
 *
 * <p>A fault of the data becomes a dead letter with its reason and its original bytes. A defect of the program
 * stops the application. All records keep their key, the origin's id, so all copies of an origin share a partition.
 *
 * <p>The rooms: {@link dev.refract.topology.processor} has the stages, {@link dev.refract.topology.record} what
 * passes between them, {@link dev.refract.topology.allocation} decides how many copies there are, {@link
 * dev.refract.topology.reservoir} keeps earlier samples, {@link dev.refract.topology.round} shares class counts
 * between partitions, {@link dev.refract.topology.store} names the state, {@link dev.refract.topology.metrics} shows
 * it, and {@link dev.refract.topology.application} runs it all.
 */
package dev.refract.topology;
