package dev.refract.serde;

import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import java.io.IOException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;

/** Avro behind the five bytes of the {@link WireFormat}. */
final class FramedValue {
    private FramedValue() {}

    /**
     * Reads the record in {@code value}, to its last byte.
     *
     * @param reader of the schema that the value names
     * @throws DataFault when the bytes do not fit that schema
     */
    static <T> T read(DatumReader<T> reader, byte[] value) {
        BinaryDecoder decoder =
                DecoderFactory.get().binaryDecoder(value, WireFormat.LENGTH, value.length - WireFormat.LENGTH, null);
        try {
            T record = reader.read(null, new StrictDecoder(decoder));
            if (!decoder.isEnd()) {
                throw new DataFault(Reason.UNDECODABLE_RECORD, "bytes are left over behind the record");
            }
            return record;
        } catch (IOException
                | AvroRuntimeException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | UnsupportedOperationException e) {
            // the last two are what Avro says of a length that no array can have
            throw new DataFault(Reason.UNDECODABLE_RECORD, "the bytes do not fit their schema: " + e.getMessage(), e);
        } catch (StackOverflowError e) {
            throw WriterSchema.unusable(WireFormat.schemaId(value), e);
        }
    }
}
