package dev.refract.serde;

import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import dev.refract.serde.registry.BoundedCache;
import dev.refract.serde.registry.RegistryException;
import dev.refract.serde.registry.SchemaRegistry;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.BiFunction;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;

/**
 * Framed Avro of any schema, read with the schema that it was written with. Nobody vouches for such a schema, so it is
 * held to the same bounds as that of a sample. Safe for use by several threads.
 */
public final class GenericAvroReader {
    private static final int CACHED_SCHEMAS = 1000;

    private final SchemaRegistry registry;
    private final BoundedCache<Integer, GenericDatumReader<Object>> readers = new BoundedCache<>(CACHED_SCHEMAS);

    /** Reads nothing yet. */
    public GenericAvroReader(SchemaRegistry registry) {
        this.registry = registry;
    }

    /**
     * What {@code framed} holds.
     *
     * @param convert takes generic data and its schema; what it throws of Avro or arithmetic is the record's fault
     * @throws DataFault when the bytes are not framed, name a schema that cannot be used, or do not fit it
     * @throws RegistryException when the registry does not answer
     */
    public <T> T read(byte[] framed, BiFunction<Object, Schema, T> convert) {
        int id = WireFormat.schemaId(framed);
        GenericDatumReader<Object> reader = reader(id);
        BinaryDecoder decoder =
                DecoderFactory.get().binaryDecoder(framed, WireFormat.LENGTH, framed.length - WireFormat.LENGTH, null);
        try {
            Object data = reader.read(null, new StrictDecoder(decoder));
            if (!decoder.isEnd()) {
                throw new DataFault(Reason.UNDECODABLE_RECORD, "bytes are left over behind the record");
            }
            return convert.apply(data, reader.getSchema());
        } catch (IOException
                | AvroRuntimeException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | UnsupportedOperationException
                | ArithmeticException
                | DateTimeException e) {
            // the last two are times that no calendar has
            throw new DataFault(Reason.UNDECODABLE_RECORD, "the bytes do not fit their schema: " + e.getMessage(), e);
        } catch (StackOverflowError e) {
            throw WriterSchema.unusable(id, e);
        }
    }

    private GenericDatumReader<Object> reader(int id) {
        GenericDatumReader<Object> known = readers.get(id);
        if (known != null) {
            return known;
        }
        GenericDatumReader<Object> reader = new GenericDatumReader<>(WriterSchema.of(registry, id));
        readers.put(id, reader);
        return reader;
    }
}
