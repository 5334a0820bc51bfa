package dev.refract.source;

import dev.refract.declare.InvalidFieldException;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which fields of a source record are the parts of a sample. */
@Named(id = "source_map", doc = "Which fields of a source record are the parts of a sample.")
public record SourceMap(
        @Param(
                doc = "Id of the sample: a field, or several joined by +; $key is the record's key.",
                example = "after.id")
        CompositeField id,

        @Param(doc = "Group, which never parts across splits; the id if left out.", example = "after.customer")
        Optional<CompositeField> group,

        @Param(doc = "Field of the text.", example = "after.title")
        Optional<FieldPath> text,

        @Param(doc = "Fields of an encoded image, sound, video or volume.")
        Optional<MediaFields> media,

        @Param(doc = "Fields of a table row.") Optional<RowFields> row,
        @Param(doc = "Fields of a time series.") Optional<SeriesFields> series,

        @Param(doc = "Fields that name media kept outside the record.")
        Optional<ReferenceFields> reference,

        @Param(doc = "Fields of the label; a sample whose fields are missing or null has none.")
        Optional<LabelFields> label,

        @Param(doc = "When it happened; the record's own time if left out.")
        Optional<TimeField> eventTime,

        @Param(doc = "Field that says train, validation or test, if the data is split already.")
        Optional<FieldPath> split,

        @Param(
                doc = "Attributes of the sample, each with its field; a field that is missing or null gives none.",
                def = "{}")
        SortedMap<String, FieldPath> attributes,

        @Param(
                doc =
                        "Fields that the map does not name, in the record that holds the payload: attributes of their name"
                                + " (what has parts as JSON), or dropped.",
                def = "attributes")
        Unmapped unmapped,

        @Param(doc = "Which records delete a sample.") Optional<DeletionFields> deleted) {

    private static final String PAYLOADS = "text, media, row, series, reference";

    /** What happens to fields that are not named. */
    public enum Unmapped {
        /** They go along as attributes. */
        ATTRIBUTES,
        /** They do not. */
        DROP
    }

    public SourceMap {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        List<String> payloads = payloads(text, media, row, series, reference);
        if (payloads.isEmpty()) {
            throw new IllegalArgumentException("names no payload; give one of " + PAYLOADS);
        }
        if (payloads.size() > 1) {
            throw new IllegalArgumentException(
                    "names " + String.join(" and ", payloads) + ", but a sample has one payload; remove all but one");
        }
        if (attributes.containsKey("")) {
            throw new InvalidFieldException("attributes", "must have names, found an empty one");
        }
    }

    /** Whether a record can say that it deletes a sample: by its key, or by a field. */
    public boolean deletes() {
        return id.isInKey() || deleted.isPresent();
    }

    /** The record that holds the payload; empty when that is the whole value. */
    Optional<FieldPath> payloadRecord() {
        if (row.isPresent()) {
            return row.get().recordOfAll();
        }
        if (series.isPresent()) {
            var channels = series.get().channels();
            return channels.get(channels.firstKey()).parent();
        }
        return text.or(() -> media.map(MediaFields::field))
                .or(() -> reference.map(ReferenceFields::uri))
                .orElseThrow()
                .parent();
    }

    /** Every field that the map names. */
    List<FieldPath> named() {
        List<FieldPath> named = new ArrayList<>(id.fields());
        group.ifPresent(fields -> named.addAll(fields.fields()));
        text.ifPresent(named::add);
        media.ifPresent(fields -> named.addAll(fields.named()));
        row.ifPresent(fields -> named.addAll(fields.columns()));
        series.ifPresent(fields -> named.addAll(fields.named()));
        reference.ifPresent(fields -> named.addAll(fields.named()));
        label.ifPresent(fields -> named.addAll(fields.named()));
        eventTime.ifPresent(time -> named.add(time.field()));
        split.ifPresent(named::add);
        named.addAll(attributes.values());
        deleted.ifPresent(fields -> named.addAll(fields.named()));
        return named;
    }

    private static List<String> payloads(Optional<?>... payloads) {
        List<String> names = List.of(PAYLOADS.split(", "));
        List<String> given = new ArrayList<>();
        for (int i = 0; i < payloads.length; i++) {
            if (payloads[i].isPresent()) {
                given.add(names.get(i));
            }
        }
        return given;
    }
}
