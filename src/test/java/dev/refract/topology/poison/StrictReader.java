package dev.refract.topology.poison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.serde.Contract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/**
 * Reads samples by Avro's generic reader, and refuses what that mends in silence: text that is not UTF-8 and numbers
 * that are longer than they need be are written otherwise when they are written again.
 *
 * @param contractId what the registry calls the contract's schema
 */
record StrictReader(int contractId) {

    /** The sample in the value of a record. */
    GenericRecord read(byte[] value) {
        assertThat(value[0]).isZero();
        assertThat(ByteBuffer.wrap(value).getInt(1)).isEqualTo(contractId);
        try {
            BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(value, 5, value.length - 5, null);
            GenericRecord sample = new GenericDatumReader<GenericRecord>(Contract.SAMPLE).read(null, decoder);
            assertThat(decoder.isEnd()).isTrue();
            ByteArrayOutputStream again = new ByteArrayOutputStream();
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(again, null);
            new GenericDatumWriter<GenericRecord>(Contract.SAMPLE).write(sample, encoder);
            encoder.flush();
            assertThat(again.size()).as(sample.get("id").toString()).isEqualTo(value.length - 5);
            return sample;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
