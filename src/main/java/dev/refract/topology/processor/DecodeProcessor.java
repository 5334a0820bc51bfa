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

    DecodeProcessor(SampleSerde serde, String next, String reject) {
        super(Node.DECODE, reject);
        this.serde = serde;
        this.next = next;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        SourceRecord source = SourceRecord.of(record, context());
        Sample sample;
        try {
            sample = serde.decode(source.value());
        } catch (DataFault fault) {
            reject(record, source, Optional.empty(), fault);
            return;
        }
        context().forward(record.withValue(new DecodedSample(source, sample)), next);
    }
}
