/** What goes out as records of Kafka: samples, retractions and dead letters, with their headers and their sinks. */
package dev.refract.topology.sink;
