package dev.refract.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.sample.DataFault;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.serde.avro.SampleRecord;
import dev.refract.serde.registry.InMemoryRegistry;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exactly once: what is written is read back equal, by this and by older versions; the rest is a fault. */
class SampleSerdeTest {
    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final SampleSerde serde = new SampleSerde(registry);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void readsBackWhatItWrote(long seed) {
        Samples samples = new Samples(seed);
        for (int i = 0; i < 200; i++) {
            Sample sample = samples.next();
            assertThat(serde.decode(serde.encode("topic", sample))).isEqualTo(sample);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void writesWhatIsDecidedIntoTheBytesASampleCameIn(long seed) {
        Samples samples = new Samples(seed);
        for (int i = 0; i < 200; i++) {
            Sample sample = samples.next();
            byte[] value = serde.encode("topic", sample);
            byte[] untouched = value.clone();
            for (Split split : Split.values()) {
                Sample decided = sample.withSplit(split).weighted(0.1).withRevision(i * i * i);
                assertThat(serde.patched("other", value, decided)).isEqualTo(serde.encode("topic", decided));
            }
            assertThat(value).isEqualTo(untouched);
        }
    }

    @Test
    void encodesAnewWhatAnOlderVersionWrote() throws Exception {
        Sample sample = Sample.original("old", 0, new Payload.Text("hello"), Label.NONE);

        assertThat(serde.patched("topic", olderValue(), sample.withSplit(Split.TEST)))
                .isEqualTo(serde.encode("topic", sample.withSplit(Split.TEST)));
    }

    @Test
    void writesAnewWhatSpendsTwoBytesOnTheSplit() {
        byte[] value = serde.encode("topic", text());
        int at = 5 + 1 + "t".length();
        byte[] wasteful = new byte[value.length + 1];
        System.arraycopy(value, 0, wasteful, 0, at);
        wasteful[at] = (byte) 0x80;
        System.arraycopy(value, at, wasteful, at + 1, value.length - at);

        assertThat(serde.decode(wasteful)).isEqualTo(text());
        assertThat(serde.patched("topic", wasteful, text().withSplit(Split.TRAIN)))
                .isEqualTo(serde.encode("topic", text().withSplit(Split.TRAIN)));
    }

    @Test
    void framesLikeConfluent() {
        byte[] value = serde.encode("topic", text());

        assertThat(Arrays.copyOf(value, 5)).containsExactly(0, 0, 0, 0, 1);
    }

    /** The schema as it might have been one version ago: with texts alone. */
    private static final Schema OLDER = older();

    @Test
    void isReadByAReaderOfAnOlderVersion() throws Exception {
        byte[] value = serde.encode("topic", text());

        GenericRecord record = new GenericDatumReader<GenericRecord>(SampleRecord.getClassSchema(), OLDER)
                .read(null, DecoderFactory.get().binaryDecoder(value, 5, value.length - 5, null));

        assertThat(record.get("id")).hasToString("t");
        assertThat(record.get("text")).hasToString("hello");
    }

    @Test
    void readsWhatAnOlderVersionWrote() throws Exception {
        Sample sample = serde.decode(olderValue());

        assertThat(sample).isEqualTo(Sample.original("old", 0, new Payload.Text("hello"), Label.NONE));
    }

    private byte[] olderValue() throws Exception {
        GenericRecord old = new GenericData.Record(OLDER);
        old.put("id", "old");
        old.put("text", "hello");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(WireFormat.header(registry.idOf("other-value", OLDER)));
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(OLDER).write(old, encoder);
        return out.toByteArray();
    }

    @Test
    void isBackwardCompatibleWithTheOlderVersion() {
        assertThat(SchemaCompatibility.checkReaderWriterCompatibility(SampleRecord.getClassSchema(), OLDER)
                        .getType())
                .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
    }

    @Test
    void namesTheReasonWhyAValueIsNoSample() {
        assertReason(null, Reason.NULL_VALUE);
        assertReason(new byte[0], Reason.EMPTY_VALUE);
        assertReason(new byte[] {1, 0, 0, 0, 1, 0}, Reason.NOT_FRAMED);
        assertReason(new byte[] {0, 0, 0}, Reason.NOT_FRAMED);
        assertReason(new byte[] {0, 0, 0, 1, 0, 0}, Reason.UNKNOWN_SCHEMA);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void neverFailsOtherwiseOnDamagedBytes(long seed) {
        Samples samples = new Samples(seed);
        for (int i = 0; i < 100; i++) {
            byte[] value = serde.encode("topic", samples.next());
            for (int at = 5; at < value.length; at++) {
                byte[] damaged = value.clone();
                damaged[at] ^= (byte) (1 << (at % 8));
                assertSampleOrFault(damaged);
                assertSampleOrFault(Arrays.copyOf(value, at));
            }
        }
    }

    private void assertSampleOrFault(byte[] value) {
        try {
            assertThat(serde.decode(value)).isNotNull();
        } catch (DataFault fault) {
            assertThat(fault.reason()).isIn(Reason.UNDECODABLE_RECORD, Reason.INVALID_SAMPLE);
        }
    }

    private void assertReason(byte[] value, Reason reason) {
        assertThatThrownBy(() -> serde.decode(value))
                .isInstanceOfSatisfying(
                        DataFault.class, fault -> assertThat(fault.reason()).isEqualTo(reason));
    }

    private static Sample text() {
        return Sample.original("t", 1, new Payload.Text("hello"), Label.of("greeting"));
    }

    private static Schema older() {
        return SchemaBuilder.record("SampleRecord")
                .namespace("dev.refract.serde.avro")
                .fields()
                .requiredString("id")
                .optionalString("origin_id")
                .optionalString("text")
                .endRecord();
    }
}
