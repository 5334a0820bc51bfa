package dev.refract.topology.record;

import dev.refract.sample.Coordinates;
import org.apache.kafka.common.header.Headers;

/** A source record as it came: bytes, headers and where it stood. Key and value may be null. */
@SuppressWarnings("ArrayRecordComponent") // Kafka's own form; never compared
public record SourceRecord(byte[] key, byte[] value, Headers headers, Coordinates from) {}
