package dev.refract.topology;

import dev.refract.sample.Coordinates;
import org.apache.kafka.common.header.Headers;

/** A source record as it came: bytes, headers and where it stood. Key and value may be null. */
@SuppressWarnings("ArrayRecordComponent") // Kafka's own form; never compared
record Incoming(byte[] key, byte[] value, Headers headers, Coordinates from) {}
