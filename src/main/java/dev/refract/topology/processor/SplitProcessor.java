package dev.refract.topology.processor;

import dev.refract.sample.DataFault;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.split.Splitter;
import dev.refract.topology.record.DecodedSample;
import dev.refract.topology.record.HeldOutSample;
import dev.refract.topology.record.Node;
import dev.refract.topology.record.UnlabeledSample;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Assigns training, validation or test; validation and test samples go straight to the publish stage. So do samples
 * without a label, before anything is decided about them: when their label comes, they are on the side of their group.
 */
final class SplitProcessor extends StageProcessor<DecodedSample> {
    private final Splitter splitter;
    private final boolean waitsForLabels;
    private final String training;
    private final String heldOut;
    private final String reject;

    /**
     * A stage with a way for each side of the split.
     *
     * @param waitsForLabels whether a sample without a label waits for one
     * @param training name of the node that takes training samples, as {@link DecodedSample}s
     * @param heldOut name of the node that takes {@link HeldOutSample}s and {@link UnlabeledSample}s
     */
    SplitProcessor(Splitter splitter, boolean waitsForLabels, String training, String heldOut, String reject) {
        super(Node.SPLIT);
        this.splitter = splitter;
        this.waitsForLabels = waitsForLabels;
        this.training = training;
        this.heldOut = heldOut;
        this.reject = reject;
    }

    @Override
    void handle(Record<byte[], DecodedSample> record) {
        DecodedSample decoded = record.value();
        Sample sample = decoded.sample();
        if (waitsForLabels && sample.label().isEmpty()) {
            forward(record.withValue(new UnlabeledSample(decoded.source(), sample)), heldOut);
            return;
        }
        Split split;
        try {
            split = splitter.of(sample);
        } catch (DataFault fault) {
            reject(record, decoded.source(), Optional.of(sample.id()), fault, reject);
            return;
        }
        if (split == Split.TRAIN) {
            forward(record, training);
        } else {
            forward(record.withValue(new HeldOutSample(decoded.source(), sample, split)), heldOut);
        }
    }
}
