package dev.refract.serde.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.refract.sample.Bytes;
import dev.refract.sample.Cell;
import dev.refract.sample.DataFault;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import dev.refract.serde.registry.InMemoryRegistry;
import dev.refract.source.SourceFormat;
import dev.refract.source.SourceMaps;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Avro of a user's own schema, written by Avro's generic writer behind the framing of a registry. */
class AvroSourceTest {
    private static final long SENT = 1_795_000_000_000L;

    private final InMemoryRegistry registry = new InMemoryRegistry();

    @Test
    void anImageAndItsLabel() {
        Schema schema = schema("""
            {"type": "record", "name": "Picture", "fields": [
              {"name": "image", "type": "bytes"},
              {"name": "label", "type": ["null", {"type": "enum", "name": "Cell", "symbols": ["rbc", "wbc"]}]},
              {"name": "taken", "type": {"type": "long", "logicalType": "timestamp-micros"}},
              {"name": "camera", "type": "string"}]}
            """);
        byte[] value = framed(
                schema,
                new GenericRecordBuilder(schema)
                        .set("image", ByteBuffer.wrap(new byte[] {1, 2, 3}))
                        .set(
                                "label",
                                new GenericData.EnumSymbol(
                                        schema.getField("label")
                                                .schema()
                                                .getTypes()
                                                .get(1),
                                        "wbc"))
                        .set("taken", 1_795_132_923_456_789L)
                        .set("camera", "left")
                        .build());

        SampleDecoder decoder =
                decoder("{id: $key, media: {field: image, media_type: image/png}, label: label, event_time: taken}");

        assertThat(decoder.sample("k-1".getBytes(UTF_8), value, SENT))
                .isEqualTo(Sample.original(
                                "k-1",
                                1_795_132_923_456L,
                                new Payload.Image(Bytes.of(new byte[] {1, 2, 3}), "image/png"),
                                Label.of("wbc"))
                        .withAttributes(Map.of("camera", "left")));
    }

    /** The types say what a cell is; a decimal is a number, and bytes are no cell. */
    @Test
    void everyTypeHasItsCell() {
        Schema schema = schema("""
            {"type": "record", "name": "R", "fields": [
              {"name": "id", "type": {"type": "string", "logicalType": "uuid"}},
              {"name": "i", "type": "int"}, {"name": "l", "type": "long"}, {"name": "f", "type": "float"},
              {"name": "d", "type": {"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 2}},
              {"name": "b", "type": "boolean"}, {"name": "s", "type": ["null", "string"]},
              {"name": "day", "type": {"type": "int", "logicalType": "date"}},
              {"name": "at", "type": {"type": "long", "logicalType": "timestamp-millis"}},
              {"name": "time", "type": {"type": "int", "logicalType": "time-millis"}},
              {"name": "raw", "type": "bytes"}]}
            """);
        byte[] value = framed(
                schema,
                new GenericRecordBuilder(schema)
                        .set("id", "8c3c9d2e-0000-4000-8000-000000000000")
                        .set("i", -3)
                        .set("l", 9_007_199_254_740_993L)
                        .set("f", 0.5f)
                        .set("d", ByteBuffer.wrap(new byte[] {0x04, (byte) 0xD2}))
                        .set("b", true)
                        .set("s", null)
                        .set("day", 20_777)
                        .set("at", -1L)
                        .set("time", 3_661_000)
                        .set("raw", ByteBuffer.wrap(new byte[] {1}))
                        .build());

        Sample sample = decoder("{id: id, row: {}}").sample(null, value, SENT);

        assertThat(((Payload.Row) sample.payload()).cells())
                .containsExactly(
                        Map.entry("i", new Cell.Integral(-3)),
                        Map.entry("l", new Cell.Integral(9_007_199_254_740_993L)),
                        Map.entry("f", new Cell.Numeric(0.5)),
                        Map.entry("d", new Cell.Numeric(12.34)),
                        Map.entry("b", new Cell.Bool(true)),
                        Map.entry("day", new Cell.Timestamp(20_777L * 86_400_000)),
                        Map.entry("at", new Cell.Timestamp(-1)),
                        Map.entry("time", new Cell.Category("01:01:01")));
        assertThat(sample.attributes()).isEqualTo(Map.of("raw", "AQ=="));
    }

    @Test
    void aDebeziumEnvelopeWithItsKey() {
        Schema envelope = schema("""
            {"type": "record", "name": "Envelope", "fields": [
              {"name": "before", "type": ["null", {"type": "record", "name": "Value", "fields": [
                {"name": "id", "type": "int"}, {"name": "title", "type": "string"}, {"name": "tag", "type": ["null", "string"]}]}]},
              {"name": "after", "type": ["null", "Value"]},
              {"name": "op", "type": "string"}]}
            """);
        Schema row = envelope.getField("after").schema().getTypes().get(1);
        Schema keySchema = schema(
                "{\"type\": \"record\", \"name\": \"Key\", \"fields\": [{\"name\": \"id\", \"type\": \"int\"}]}");
        byte[] key = framed(
                keySchema, new GenericRecordBuilder(keySchema).set("id", 7).build());
        SampleDecoder decoder =
                decoder("{id: $key.id, text: after.title, label: after.tag, deleted: {field: op, values: [d]}}");

        assertThat(decoder.sample(key, framed(envelope, envelope(envelope, null, row(row), "c")), SENT))
                .isEqualTo(Sample.original("7", SENT, new Payload.Text("hello"), Label.of("greeting"))
                        .withAttributes(Map.of("id", "7")));
        assertThat(decoder.decode(key, framed(envelope, envelope(envelope, row(row), null, "d")), SENT))
                .isEqualTo(new SourceContent.Deletion(Optional.of("7")));
        assertThat(decoder.decode(key, null, SENT)).isEqualTo(new SourceContent.Deletion(Optional.of("7")));
    }

    private static Object row(Schema row) {
        return new GenericRecordBuilder(row)
                .set("id", 7)
                .set("title", "hello")
                .set("tag", "greeting")
                .build();
    }

    private static Object envelope(Schema schema, Object before, Object after, String op) {
        return new GenericRecordBuilder(schema)
                .set("before", before)
                .set("after", after)
                .set("op", op)
                .build();
    }

    /** Each is a schema that somebody registered, with a few bytes behind its id. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'record','name':'Node','fields':[{'name':'next','type':['null','Node']}]}",
                "{'type':'record','name':'A','fields':[{'name':'x','type':{'type':'fixed','name':'F','size':2000000000}}]}",
                "{'type':'record','name':'A','fields':[{'name':'x','type':{'type':'array','items':'null'}}]}",
                "{'type':'record','name':'A','fields':[{'name':'x','type':{'type':'array','items':"
                        + "{'type':'record','name':'E','fields':[]}}}]}",
                "{'type':'record','name':'A','fields':[{'name':'x','type':{'type':'array','items':'long'}}]}",
                "{'type':'record','name':'A','fields':[{'name':'x','type':{'type':'map','values':'long'}}]}",
                "{'type':'record','name':'A','fields':[{'name':'x','type':'bytes'}]}",
                "{'type':'record','name':'A','fields':[{'name':'x','type':'string'}]}",
                "{'type':'record','name':'A','fields':[{'name':'x','type':{'type':'enum','name':'S','symbols':['a']}}]}",
                "{'type':'record','name':'A','fields':[{'name':'x','type':['null','int']}]}"
            })
    void aSchemaOrALengthThatClaimsTooMuchIsAFault(String schema) {
        byte[] body = ByteBuffer.allocate(9)
                .put(new byte[] {(byte) 0xFE, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x07, 1, 2, 3, 4})
                .array();
        SampleDecoder decoder = decoder("{id: $key, text: x}");

        fault(() -> decoder.decode(new byte[] {'k'}, framed(schema(schema.replace('\'', '"')), body), SENT))
                .extracting(DataFault::reason)
                .isEqualTo(Reason.UNDECODABLE_RECORD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "long"   | the value must be a record, because the map reads x; found 2
        "string" | the value must be a record, because the map reads x; found the text ""
        """)
    void aValueWithoutFieldsIsAFault(String type, String message) {
        byte[] body = type.contains("long") ? new byte[] {4} : new byte[] {0};

        fault(() -> decoder("{id: $key, text: x}").decode(new byte[] {'k'}, framed(schema(type), body), SENT))
                .hasMessage(message);
    }

    @Test
    void whatIsNotFramedOrUnknownOrLongerIsAFault() {
        Schema schema = schema(
                "{\"type\": \"record\", \"name\": \"A\", \"fields\": [{\"name\": \"x\", \"type\": \"string\"}]}");
        SampleDecoder decoder = decoder("{id: $key, text: x}");
        byte[] key = {'k'};

        fault(() -> decoder.decode(key, "{}".getBytes(UTF_8), SENT))
                .extracting(DataFault::reason)
                .isEqualTo(Reason.NOT_FRAMED);
        fault(() -> decoder.decode(key, new byte[] {0, 0, 0, 9, 9, 0}, SENT))
                .extracting(DataFault::reason)
                .isEqualTo(Reason.UNKNOWN_SCHEMA);
        fault(() -> decoder.decode(key, new byte[0], SENT))
                .extracting(DataFault::reason)
                .isEqualTo(Reason.EMPTY_VALUE);
        fault(() -> decoder.decode(key, framed(schema, new byte[] {2, 'a', 'b'}), SENT))
                .hasMessage("bytes are left over behind the record");
        fault(() -> decoder.decode(key, framed(schema, new byte[] {4, (byte) 0xC0, (byte) 0x80}), SENT))
                .hasMessageContaining("a text is not UTF-8");
    }

    private static AbstractThrowableAssert<?, DataFault> fault(ThrowingCallable call) {
        return assertThat(catchThrowableOfType(DataFault.class, call)).isNotNull();
    }

    private SampleDecoder decoder(String map) {
        return SampleDecoder.of(SourceFormat.AVRO, Optional.of(SourceMaps.map(map)), registry);
    }

    private static Schema schema(String text) {
        return new Schema.Parser().parse(text);
    }

    private byte[] framed(Schema schema, Object data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        try {
            new GenericDatumWriter<>(schema).write(data, encoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return framed(schema, out.toByteArray());
    }

    private byte[] framed(Schema schema, byte[] body) {
        int id = registry.idOf("in-value", schema);
        return ByteBuffer.allocate(5 + body.length)
                .put((byte) 0)
                .putInt(id)
                .put(body)
                .array();
    }
}
