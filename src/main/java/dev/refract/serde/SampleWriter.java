package dev.refract.serde;

import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.Schema;

/**
 * What is known of those who write samples with one schema.
 *
 * @param sameLayout whether their bytes are those that our schema gives
 * @param added the top-level fields that they have and we do not
 * @param refusal why their records cannot be taken without loss
 */
record SampleWriter(boolean sameLayout, Optional<AddedFields> added, Optional<String> refusal) {

    static SampleWriter of(Schema schema) {
        SchemaDifference difference = SchemaDifference.between(schema, Contract.SAMPLE);
        Optional<AddedFields> added = difference.added().isEmpty()
                ? Optional.empty()
                : Optional.of(new AddedFields(schema, difference.added()));
        return new SampleWriter(difference.sameLayout(), added, difference.refusal());
    }

    /** @throws DataFault when a record of theirs would lose something */
    void check() {
        if (refusal.isPresent()) {
            throw new DataFault(Reason.UNDECODABLE_RECORD, refusal.get());
        }
    }

    /**
     * {@code sample} with the fields that its writer added as attributes of their names.
     *
     * @param value what it was decoded from
     * @throws DataFault when an attribute of that name says something else
     */
    Sample withAdded(Sample sample, byte[] value) {
        if (added.isEmpty()) {
            return sample;
        }
        Map<String, String> attributes = new TreeMap<>(sample.attributes());
        added.get().read(value).forEach((name, text) -> {
            String other = attributes.put(name, text);
            if (other != null && !other.equals(text)) {
                throw new DataFault(
                        Reason.INVALID_SAMPLE,
                        "field " + name + " is " + text + ", and attribute " + name + " is " + other
                                + ": a field that is not known goes on as the attribute of its name");
            }
        });
        return sample.withAttributes(attributes);
    }
}
