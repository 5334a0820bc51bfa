package dev.refract.sample;

/**
 * The place of a record in a source topic.
 *
 * @param timestamp of the record, in milliseconds since 1970
 */
public record Coordinates(String topic, int partition, long offset, long timestamp) {}
