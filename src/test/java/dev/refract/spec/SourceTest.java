package dev.refract.spec;

import static dev.refract.source.SourceMaps.mistakes;
import static dev.refract.source.SourceMaps.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.declare.CanonicalForm;
import dev.refract.spec.yaml.DeclaredFamilies;
import dev.refract.spec.yaml.PipelineFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reproducible: what a user says of a source is right before the first record, and part of the digest if it shapes samples. */
class SourceTest {
    private static final String PIPELINE = """
        pipeline: mapped
        sink: {train: train, validation: validation, test: test, rejected: rejected}
        source: %s
        """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {topic: in, map: {id: id, text: text}} | source.map: needs format avro, json or json_schema, found refract
        {topic: in, format: json}              | source.format: is json and needs a map, which names the fields of a sample
        {topic: in, format: json-schema}       | source.format: must be refract, avro, json or json_schema, found json-schema; did you mean json_schema?
        {topic: in, format: json, map: {text: text}} | source.map.id: is missing (id of the sample: a field, or several joined by +; $key is the record's key)
        {topic: in, format: json, map: {id: id}} | source.map: names no payload; give one of text, media, row, series, reference
        {topic: in, format: json, map: {id: id, text: t, media: {field: f, media_type: image/png}}} | source.map: names text and media, but a sample has one payload; remove all but one
        {topic: in, format: json, map: {id: id, text: t, txet: f}} | source.map: unknown key txet; did you mean text?
        {topic: in, format: json, map: {id: "a..b", text: t}} | source.map.id: must be a field, such as title, after.title, choices[0] or $key.id, or several joined by +, found "a..b"
        {topic: in, format: json, map: {id: id, text: "t[-1]"}} | source.map.text: must be a field, such as title, after.title, choices[0] or $key.id, found "t[-1]"
        {topic: in, format: json, map: {id: id, media: {field: f}}} | source.map.media: must have either media_type, such as image/jpeg, or media_type_field, found neither
        {topic: in, format: json, map: {id: id, media: {field: f, media_type: image/png, encoding: bytes}}} | source.map.media.encoding: must be base64, because JSON has no bytes
        {topic: in, format: json, map: {id: id, row: [a.x, b.x]}} | source.map.row.columns: must have different last names, found x twice
        {topic: in, format: json, map: {id: id, row: {columns: [x], record: a}}} | source.map.row: must have either columns or record, found both
        {topic: in, format: json, map: {id: id, row: {columns: [x], types: {y: number}}}} | source.map.row.types: must be of columns, found y, which is none
        {topic: in, format: json, map: {id: id, series: {channels: {x: x}}}} | source.map.series: must have either rate or rate_field, found neither
        {topic: in, format: json, map: {id: id, text: t, label: {}}} | source.map.label: names no label; give classes, multilabel or value
        {topic: in, format: json, map: {id: id, text: t, event_time: {field: at, unit: min}}} | source.map.event_time.unit: must be s, ms, us or ns, found min
        {topic: in, format: json, tombstones: forward, map: {id: id, text: t}} | source.tombstones: is forward, but nothing says what a record deletes: take map.id from $key, or give map.deleted
        {topic: in, format: json, map: {id: id, text: t, deleted: {field: op, values: []}}} | source.map.deleted.values: must have at least one, found none
        """)
    void aMistakeIsToldWithItsPlace(String written, String message) {
        assertThat(mistakes(written)).singleElement().asString().startsWith("x.yaml:3: " + message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{topic: in, format: avro, map: {id: $key, media: {field: image, media_type: image/png}}}",
                "{topic: in, format: json, map: {id: 'a + b[0].c', group: g, text: t, label: {value: y},"
                        + " event_time: {field: at, unit: s}, split: s, attributes: {x: y.z}, unmapped: drop,"
                        + " deleted: {field: op, values: [d], id: b.id}}}",
                "{topic: in, format: json_schema, map: {id: id, row: {record: f, types: {zip: category}}}}",
                "{topic: in, format: json, map: {id: id, series: {channels: {x: x}, rate: 50}}}",
                "{topic: in, format: json, map: {id: id,"
                        + " reference: {uri: u, sha256: h, bytes: n, media_type_field: m}}}"
            })
    void whatIsWrittenReadsBackEqual(String written) {
        Pipeline pipeline = parse(PIPELINE.formatted(written));
        String whole = CanonicalForm.json(CanonicalForm.of(pipeline));

        assertThat(parse(whole)).isEqualTo(pipeline);
        assertThat(SchemaJudge.mistakes(DeclaredFamilies.load(), whole)).isEmpty();
    }

    @Test
    void theMapIsPartOfTheDigestAndTheTopicIsNot() {
        String mapped = "{topic: %s, format: json, map: {id: id, text: %s}}";

        assertThat(digest(mapped.formatted("a", "title")))
                .isEqualTo(digest(mapped.formatted("b", "title")))
                .isNotEqualTo(digest(mapped.formatted("a", "subject")))
                .isNotEqualTo(digest("{topic: a}"));
        assertThat(digest("{topic: a}")).isEqualTo(digest("{topic: b, deduplicate: false}"));
    }

    @Test
    void aSourceHoldsRefractsOwnAvroUnlessItSaysOtherwise() {
        assertThat(source("{topic: in}")).isEqualTo(new Source("in", true, Revisions.REFUSE, Tombstones.IGNORE));
        assertThat(source("{topic: in}").isRefract()).isTrue();
    }

    private static String digest(String source) {
        return PipelineDigest.of(parse(PIPELINE.formatted(source)));
    }

    private static Pipeline parse(String text) {
        return PipelineFile.reader().parse(Path.of("x.yaml"), text).orElseThrow();
    }
}
