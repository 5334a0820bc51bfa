package dev.refract.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.refract.sample.Annotation;
import dev.refract.sample.Bytes;
import dev.refract.sample.Cell;
import dev.refract.sample.DataFault;
import dev.refract.sample.Kind;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a map makes of a record, and what it says of one that does not fit. */
class SampleMapperTest {
    private static final long SENT = 1_795_000_000_000L;

    @Test
    void theLeastIsAnIdAndAPayload() {
        assertThat(sample("{id: id, text: text}", "{\"id\": \"7\", \"text\": \"hello\"}"))
                .isEqualTo(Sample.original("7", SENT, new Payload.Text("hello"), Label.NONE));
    }

    @Test
    void everyPartHasItsField() {
        Sample sample = sample(
                "{id: a.shop + a.no, group: a.customer, text: 'a.lines[1]', label: a.class, event_time: at, split: side,"
                        + " attributes: {table: source.table}}",
                """
                {"a": {"shop": "x/y", "no": 3, "customer": 12, "lines": ["no", "yes"], "class": "c", "open": true,
                       "more": {"deep": [1, 2.50]}, "gone": null},
                 "at": "2026-11-20T01:02:03.456789+01:00", "side": "Validation", "source": {"table": "t", "db": "d"}}
                """);

        assertThat(sample.id()).isEqualTo("x%2Fy/3");
        assertThat(sample.groupId()).isEqualTo("12");
        assertThat(sample.payload()).isEqualTo(new Payload.Text("yes"));
        assertThat(sample.label()).isEqualTo(Label.of("c"));
        assertThat(sample.eventTime()).isEqualTo(1_795_132_923_456L);
        assertThat(sample.split()).isEqualTo(Split.VALIDATION);
        assertThat(sample.attributes()).isEqualTo(Map.of("table", "t", "open", "true", "more", "{\"deep\":[1,2.50]}"));
    }

    @Test
    void fieldsThatAreNotNamedCanBeDropped() {
        assertThat(sample("{id: id, text: text, unmapped: drop}", "{\"id\": 1, \"text\": \"t\", \"more\": 2}")
                        .attributes())
                .isEmpty();
    }

    @Test
    void aRecordIsEnteredWhereThePartsThatAreNamedStand() {
        String record =
                "{\"id\": 1, \"text\": \"t\", \"label\": {\"name\": \"c\", \"by\": \"ann\", \"at\": {\"h\": 1}}}";

        assertThat(sample("{id: id, text: text, label: label.name}", record).attributes())
                .isEqualTo(Map.of("label.by", "ann", "label.at", "{\"h\":1}"));
    }

    @Test
    void anAttributeThatTwoFieldsGiveIsAFault() {
        refused(
                "{id: id, text: text, attributes: {by: who}}",
                "{\"id\": 1, \"text\": \"t\", \"who\": \"ann\", \"by\": \"bob\"}",
                "field by and the map both give attribute by");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "c"                          | {c=1.0}
        3                            | {3=1.0}
        true                         | {true=1.0}
        ["a", "b", "a", "a"]         | {a=0.75, b=0.25}
        {"a": 0.25, "b": 0.75}       | {a=0.25, b=0.75}
        null                         | {}
        []                           | {}
        {}                           | {}
        """)
    void aClassIsANameVotesOrShares(String written, String classes) {
        Sample sample =
                sample("{id: id, text: text, label: label}", "{\"id\":1,\"text\":\"t\",\"label\":" + written + "}");

        assertThat(sample.label().classes()).hasToString(classes);
    }

    @Test
    void independentClassesAndTheirAnnotationHaveTheirFields() {
        String map = "{id: id, text: text, label: {multilabel: tags, annotation_id: a.no, annotator: a.by,"
                + " agreement: a.agree}}";

        assertThat(sample(
                                map,
                                "{\"id\":1,\"text\":\"t\",\"tags\":[\"b\",\"a\"],\"a\":{\"no\":7,\"by\":\"ann\",\"agree\":0.5}}")
                        .label())
                .isEqualTo(Label.NONE
                        .withMultilabel(Map.of("a", 1.0, "b", 1.0))
                        .withAnnotation(new Annotation(
                                Optional.of("7"), Optional.of("ann"), OptionalDouble.of(0.5), OptionalDouble.empty())));
        assertThat(sample(map, "{\"id\":1,\"text\":\"t\",\"tags\":{\"b\":0.5,\"a\":0.75}}")
                        .label())
                .isEqualTo(Label.NONE.withMultilabel(Map.of("a", 0.75, "b", 0.5)));
        refused(map, "{\"id\":1,\"text\":\"t\",\"a\":{\"agree\":2}}", "the agreement must be in [0, 1], found 2.0");
    }

    @Test
    void aValueIsATarget() {
        Sample sample = sample("{id: id, text: text, label: {value: y}}", "{\"id\": 1, \"text\": \"t\", \"y\": -2e-3}");

        assertThat(sample.label().value()).isEqualTo(OptionalDouble.of(-0.002));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        at                          | 1795132923456                 | 1795132923456
        at                          | 1795132923456.9               | 1795132923456
        {field: at, unit: s}        | 1795132923.4567               | 1795132923456
        {field: at, unit: us}       | 1795132923456999              | 1795132923456
        {field: at, unit: ns}       | -1                            | -1
        at                          | "2026-11-20T00:02:03.456Z"    | 1795132923456
        at                          | "2026-11-20T00:02:03.456"     | 1795132923456
        at                          | "2026-11-20T01:02:03.456+0100"| 1795132923456
        at                          | "2026-11-20"                  | 1795132800000
        """)
    void aTimeIsANumberOrIso8601(String field, String written, long millis) {
        String map = "{id: id, text: text, event_time: " + field + "}";

        assertThat(sample(map, "{\"id\":1,\"text\":\"t\",\"at\":" + written + "}")
                        .eventTime())
                .isEqualTo(millis);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "tomorrow"            | found the text "tomorrow"
        "2026-11-20 00:02:03" | found the text "2026-11-20 00:02:03"
        "2026-13-20"          | found the text "2026-13-20"
        1e30                  | found 1E+30
        1e1000000000          | found 1E+1000000000
        {"ms": 1}             | found a record
        """)
    void whatIsNoTimeIsAFault(String written, String found) {
        refused(
                "{id: id, text: text, event_time: at}",
                "{\"id\":1,\"text\":\"t\",\"at\":" + written + "}",
                "field at must be a time: ISO 8601, or a number of 64 bits since 1970, " + found);
    }

    @Test
    void aRowIsTheColumnsThatAreListed() {
        assertThat(sample("{id: id, row: [f.age, f.city, f.gone]}", """
                        {"id": 1, "f": {"age": 40, "city": "Oslo", "sex": "f"}}
                        """))
                .satisfies(sample -> assertThat(((Payload.Row) sample.payload()).cells())
                        .containsExactly(
                                Map.entry("age", new Cell.Numeric(40)),
                                Map.entry("city", new Cell.Category("Oslo")),
                                Map.entry("gone", new Cell.Missing())))
                .extracting(Sample::attributes)
                .isEqualTo(Map.of("sex", "f"));
    }

    @Test
    void aRowIsAllOfARecordButWhatIsNamedElsewhere() {
        String types = "{zip: category, kids: integer, since: timestamp}";
        Sample sample = sample("{id: f.id, label: f.class, row: {record: f, types: " + types + "}}", """
                {"f": {"id": 1, "class": "c", "age": 40.5, "zip": 12345, "kids": 2, "since": "2026-11-20", "new": true,
                       "note": {"by": "ann"}}, "op": "c"}
                """);

        assertThat(((Payload.Row) sample.payload()).cells())
                .containsExactly(
                        Map.entry("age", new Cell.Numeric(40.5)),
                        Map.entry("zip", new Cell.Category("12345")),
                        Map.entry("kids", new Cell.Integral(2)),
                        Map.entry("since", new Cell.Timestamp(1_795_132_800_000L)),
                        Map.entry("new", new Cell.Bool(true)));
        assertThat(sample.attributes()).isEqualTo(Map.of("note", "{\"by\":\"ann\"}"));
    }

    @Test
    void mediaAreBase64() {
        assertThat(sample(
                                "{id: id, media: {field: data, media_type_field: type}}",
                                "{\"id\": 1, \"data\": \"AQID\", \"type\": \"image/png\"}")
                        .payload())
                .isEqualTo(new Payload.Image(Bytes.of(new byte[] {1, 2, 3}), "image/png"));
        refused(
                "{id: id, media: {field: data, media_type: image/png}}",
                "{\"id\": 1, \"data\": \"A&B\"}",
                "field data must be Base64, found the text \"A&B\"");
        refused(
                "{id: id, media: {field: data, media_type: text/html}}",
                "{\"id\": 1, \"data\": \"AQID\"}",
                "media of type text/html are neither image, audio nor video by their type; set kind in the map");
    }

    @Test
    void aSeriesIsAListForEachChannel() {
        String map = "{id: id, series: {channels: {x: s.x, y: s.y}, rate_field: s.hz}}";

        assertThat(sample(map, "{\"id\": 1, \"s\": {\"x\": [1, 2], \"y\": [3, 4.5], \"hz\": 50}}")
                        .payload())
                .isEqualTo(new Payload.Series(List.of("x", "y"), 50, List.of(List.of(1.0, 2.0), List.of(3.0, 4.5))));
        refused(
                map,
                "{\"id\": 1, \"s\": {\"x\": [1, null], \"y\": [3, 4.5], \"hz\": 50}}",
                "field s.x[1] is missing or null");
        refused(map, "{\"id\": 1, \"s\": {\"x\": [1], \"y\": [3], \"hz\": 0}}", "must be above 0, found 0.0");
    }

    @Test
    void aReferenceIsFourFields() {
        String map = "{id: id, reference: {uri: u, sha256: h, bytes: n, media_type: image/tiff}}";
        String digest = "0a".repeat(32);

        assertThat(sample(map, "{\"id\":1,\"u\":\"s3://b/k\",\"h\":\"" + digest + "\",\"n\":5}")
                        .payload())
                .isEqualTo(new Payload.Reference(Kind.IMAGE, "s3://b/k", digest, 5, "image/tiff"));
        refused(
                map,
                "{\"id\":1,\"u\":\"x\",\"h\":\"ABC\",\"n\":5}",
                "field h must be 64 lower-case hexadecimal digits");
    }

    @Test
    void theKeyHasFieldsToo() {
        SampleMapper mapper = mapper("{id: $key, text: text}");
        SourceFields fields =
                new SourceFields(StrictJson.read("{\"text\": \"t\"}".getBytes(UTF_8), 0), () -> new TextNode("k-1"));

        assertThat(mapper.sample(fields, SENT).id()).isEqualTo("k-1");
    }

    @Test
    void aDeletionIsSaidByAField() {
        SampleMapper mapper = mapper("{id: after.id, text: after.t, deleted: {field: op, values: [d], id: before.id}}");

        assertThat(mapper.deletion(fields("{\"op\": \"d\", \"before\": {\"id\": 7}, \"after\": null}")))
                .contains("7");
        assertThat(mapper.deletion(fields("{\"op\": \"u\", \"before\": null, \"after\": {\"id\": 7}}")))
                .isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"text": "t"}                            | field id is missing or null
        {"id": null, "text": "t"}                | field id is missing or null
        {"id": "", "text": "t"}                  | field id must be a text that is not empty, or a whole number, found the text ""
        {"id": 1.5, "text": "t"}                 | field id must be a text that is not empty, or a whole number, found 1.5
        {"id": [1], "text": "t"}                 | field id must be a text that is not empty, or a whole number, found a list
        {"id": 1}                                | field text is missing or null
        {"id": 1, "text": 5}                     | field text must be text, found 5
        {"id": 1, "text": "t", "l": "c"}         | field l must be a record, because the map reads l.c; found the text "c"
        {"id": 1, "text": "t", "l": {"c": {"a": "1"}}} | field l.c.a must be a number, found the text "1"
        {"id": 1, "text": "t", "l": {"c": {"a": 1e400}}} | field l.c.a must be a finite number, found 1E+400
        {"id": 1, "text": "t", "l": {"c": {"a": 0.5}}} | class shares must sum to 1, found 0.5
        {"id": 1, "text": "t", "l": {"c": ["a", ""]}} | field l.c[1] must be a text that is not empty
        {"id": 1, "text": "t", "y": 9007199254740993} | field y must be a number that 64-bit floating point holds exactly, found 9007199254740993
        {"id": 1, "text": "t", "side": "dev"}    | field side must be train, validation or test, found the text "dev"
        [1]                                      | the value must be a record, because the map reads id; found a list
        null                                     | field id is missing or null
        """)
    void whatDoesNotFitNamesItsField(String record, String message) {
        refused("{id: id, text: text, label: {classes: l.c, value: y}, split: side}", record, message);
    }

    @Test
    void aSampleWithoutItsGroupIsAFault() {
        assertThatThrownBy(() -> sample("{id: id, text: text, group: who}", "{\"id\": 1, \"text\": \"t\"}"))
                .isInstanceOfSatisfying(
                        DataFault.class, fault -> assertThat(fault.reason()).isEqualTo(Reason.NO_GROUP))
                .hasMessage("the sample has no group: field who is missing or null");
    }

    private static void refused(String map, String record, String message) {
        assertThatThrownBy(() -> sample(map, record))
                .isInstanceOf(DataFault.class)
                .hasMessageContaining(message);
    }

    private static Sample sample(String map, String record) {
        return mapper(map).sample(fields(record), SENT);
    }

    private static SampleMapper mapper(String map) {
        return new SampleMapper(SourceMaps.map(map), SourceFormat.JSON);
    }

    private static SourceFields fields(String record) {
        return new SourceFields(StrictJson.read(record.getBytes(UTF_8), 0), () -> {
            throw new AssertionError("the key is not asked for");
        });
    }
}
