/**
 * The stages as processors of Kafka Streams, a job each. {@link dev.refract.topology.processor.Stages} supplies them,
 * for the topology of a pipeline or for one of your own.
 */
package dev.refract.topology.processor;
