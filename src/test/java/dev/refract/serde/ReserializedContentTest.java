package dev.refract.serde;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.sample.Sample;
import dev.refract.serde.registry.InMemoryRegistry;
import dev.refract.topology.revision.ContentHash;
import dev.refract.topology.revision.ContentHasher;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;

/** Exactly once: a sample that is written again in other bytes is known again by its content. */
class ReserializedContentTest {
    private static final int SAMPLES = 500;

    private final SampleSerde serde = new SampleSerde(new InMemoryRegistry());
    private final ContentHasher hasher = new ContentHasher();

    @Test
    void otherBytesOfEqualContentHaveOneHash() throws IOException {
        Samples samples = new Samples(12);
        int otherBytes = 0;
        for (int i = 0; i < SAMPLES; i++) {
            Sample sample = samples.next();
            byte[] written = serde.encode("in", sample);
            byte[] again = writtenOtherwise(written);
            ContentHash hash = hasher.of(serde.decode(written));

            assertThat(hasher.of(serde.decode(again))).isEqualTo(hash);
            assertThat(hasher.of(sample)).isEqualTo(hash);
            otherBytes += Arrays.equals(written, again) ? 0 : 1;
        }
        assertThat(otherBytes).isGreaterThan(SAMPLES / 2);
    }

    /** Attributes in another order, and every array and map in blocks that say their size. */
    private static byte[] writtenOtherwise(byte[] value) throws IOException {
        GenericRecord record = new GenericDatumReader<GenericRecord>(Contract.SAMPLE)
                .read(
                        null,
                        DecoderFactory.get()
                                .binaryDecoder(value, WireFormat.LENGTH, value.length - WireFormat.LENGTH, null));
        Map<Object, Object> attributes =
                new TreeMap<>((one, other) -> other.toString().compareTo(one.toString()));
        attributes.putAll((Map<?, ?>) record.get("attributes"));
        record.put("attributes", new LinkedHashMap<>(attributes));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(value, 0, WireFormat.LENGTH);
        BinaryEncoder encoder = EncoderFactory.get().blockingBinaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(Contract.SAMPLE).write(record, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    @Test
    void samplesThatDifferHaveHashesThatDiffer() {
        Samples samples = new Samples(13);
        List<ContentHash> hashes = IntStream.range(0, SAMPLES)
                .mapToObj(i -> hasher.of(samples.next()))
                .distinct()
                .toList();

        assertThat(hashes).hasSize(SAMPLES);
    }
}
