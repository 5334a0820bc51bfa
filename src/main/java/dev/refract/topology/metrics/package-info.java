/** What a task does and how its balance stands, as metrics of Kafka Streams. */
package dev.refract.topology.metrics;
