package dev.refract.topology.record;

/**
 * A source record that deletes a sample.
 *
 * @param source the record as it came
 * @param id of the sample
 */
public record Tombstone(SourceRecord source, String id) implements DeduplicateInput {}
