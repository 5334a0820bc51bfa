package dev.refract.topology.processor;

import dev.refract.sample.DataFault;
import dev.refract.sample.Sample;
import dev.refract.serde.SampleSerde;
import dev.refract.topology.record.DecodedSample;
import dev.refract.topology.record.Node;
import dev.refract.topology.record.SourceRecord;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Record;

/** Opens the value of a source record, once for all stages that follow. */
final class DecodeProcessor extends StageProcessor<byte[]> {
    private final SampleSerde serde;
    private final String next;
    private final String reject;

    DecodeProcessor(SampleSerde serde, String next, String reject) {
        super(Node.DECODE);
        this.serde = serde;
        this.next = next;
        this.reject = reject;
    }

    @Override
    void handle(Record<byte[], byte[]> record) {
        SourceRecord source = SourceRecord.of(record, context());
        Sample sample;
        try {
            sample = serde.decode(source.value());
        } catch (DataFault fault) {
            reject(record, source, Optional.empty(), fault, reject);
            return;
        }
        forward(record.withValue(new DecodedSample(source, sample)), next);
    }
}
