package dev.refract.serde;

import dev.refract.sample.DataFault;
import dev.refract.serde.registry.RegistryException;
import dev.refract.serde.registry.SchemaRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * One generated record type to framed bytes and back. Safe for use by several threads.
 *
 * @param <R> the generated record
 */
final class AvroCodec<R extends SpecificRecord> {
    private static final int TYPICAL_SIZE = 512;

    private final SchemaRegistry registry;
    private final Schema contract;
    private final Schema generated;
    private final SpecificData model;
    private final SpecificDatumWriter<R> writer;
    private final Map<Integer, SpecificDatumReader<R>> readers = new ConcurrentHashMap<>();
    private final Map<String, byte[]> headers = new ConcurrentHashMap<>();

    /**
     * A codec of one record type.
     *
     * @param contract the schema as it is registered; what is written bears its id
     * @param generated the same schema as the generated class has it, with Java's own properties
     */
    AvroCodec(SchemaRegistry registry, Schema contract, Schema generated, SpecificData model) {
        this.registry = registry;
        this.contract = contract;
        this.generated = generated;
        this.model = model;
        this.writer = new SpecificDatumWriter<>(contract, model);
    }

    /** Frames and encodes {@code record} for {@code topic}; its subject is {@code <topic>-value}. */
    byte[] encode(String topic, R record) {
        byte[] header = header(topic);
        ByteArrayOutputStream out = new ByteArrayOutputStream(TYPICAL_SIZE);
        out.writeBytes(header);
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        try {
            writer.write(record, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return out.toByteArray();
    }

    /** The bytes in front of a value that {@link #encode} writes for {@code topic}. */
    byte[] header(String topic) {
        byte[] known = headers.get(topic);
        return known != null
                ? known
                : headers.computeIfAbsent(
                        topic, name -> WireFormat.header(registry.idOf(Contract.subject(name), contract)));
    }

    /**
     * Decodes what {@link #encode} or any other writer of a compatible schema made.
     *
     * @throws DataFault when the value is not framed, names an unknown schema, or does not fit it
     * @throws RegistryException when the registry does not answer
     */
    R decode(byte[] value) {
        return FramedValue.read(reader(WireFormat.schemaId(value)), value);
    }

    private SpecificDatumReader<R> reader(int id) {
        SpecificDatumReader<R> known = readers.get(id);
        if (known != null) {
            return known;
        }
        SpecificDatumReader<R> reader = new SpecificDatumReader<>(WriterSchema.of(registry, id), generated, model);
        readers.put(id, reader);
        return reader;
    }
}
