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
 */
package dev.refract.topology;
