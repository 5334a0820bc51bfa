/** Topics, their extent and their records, for everything that reads or makes them without Kafka Streams. */
package dev.refract.kafka;
