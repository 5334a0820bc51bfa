package dev.refract.topology.record;

import dev.refract.topology.revision.Publication;

/**
 * A sample that the source deletes and that was published before.
 *
 * @param source the record that deletes it
 * @param id of the sample
 * @param was what was published of it
 */
public record Deletion(SourceRecord source, String id, Publication was) implements SplitInput, PublishInput {}
