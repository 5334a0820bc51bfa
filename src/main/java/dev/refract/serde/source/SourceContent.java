package dev.refract.serde.source;

import dev.refract.sample.Sample;
import java.util.Optional;

/** What a source record says. */
public sealed interface SourceContent {
    /** The sample it brings, if it does. */
    default Optional<Sample> broughtSample() {
        return this instanceof Content content ? Optional.of(content.sample()) : Optional.empty();
    }

    /** It brings a sample. */
    record Content(Sample sample) implements SourceContent {}

    /**
     * It deletes one.
     *
     * @param id of the sample; empty for a record without a value whose key does not say it, as change data capture
     *     sends behind the record that does
     */
    record Deletion(Optional<String> id) implements SourceContent {}
}
