package dev.refract.topology.processor;

import dev.refract.sample.DataFault;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.split.Splitter;
import dev.refract.topology.record.DecodedSample;
import dev.refract.topology.record.Deletion;
import dev.refract.topology.record.HeldOutSample;
import dev.refract.topology.record.Node;
import dev.refract.topology.record.PublishInput;
import dev.refract.topology.record.SplitInput;
import dev.refract.topology.record.UnlabeledSample;
import dev.refract.topology.record.Withdrawal;
import dev.refract.topology.revision.Revision;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Assigns training, validation or test; validation and test samples go straight to the publish stage. So do samples
 * without a label, before anything is decided about them: when their label comes, they are on the side of their group.
 */
final class SplitProcessor extends StageProcessor<SplitInput> {
    private final Splitter splitter;
    private final boolean waitsForLabels;
    private final boolean keeps;
    private final String training;
    private final String heldOut;
    private final String reject;

    /**
     * A stage with a way for each side of the split.
     *
     * @param waitsForLabels whether a sample without a label waits for one
     * @param keeps whether the node {@code training} keeps samples that may have to be let go
     * @param training name of the node that takes training samples, as {@link DecodedSample}s, and {@link Withdrawal}s
     * @param heldOut name of the node that takes {@link HeldOutSample}s, {@link UnlabeledSample}s and {@link Deletion}s
     */
    SplitProcessor(
            Splitter splitter, boolean waitsForLabels, boolean keeps, String training, String heldOut, String reject) {
        super(Node.SPLIT);
        this.keeps = keeps;
        this.splitter = splitter;
        this.waitsForLabels = waitsForLabels;
        this.training = training;
        this.heldOut = heldOut;
        this.reject = reject;
    }

    @Override
    void handle(Record<byte[], SplitInput> record) {
        if (record.value() instanceof DecodedSample decoded) {
            assign(record, decoded);
        } else if (record.value() instanceof Deletion deletion) {
            leave(record, deletion.id(), deletion, deletion.was().split() == Split.TRAIN);
        }
    }

    private void assign(Record<byte[], ?> record, DecodedSample decoded) {
        Sample sample = decoded.sample();
        if (waitsForLabels && sample.label().isEmpty()) {
            leave(record, decoded, new UnlabeledSample(decoded.source(), sample, decoded.revision()));
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
            forward(record.withValue(decoded), training);
        } else {
            leave(record, decoded, new HeldOutSample(decoded.source(), sample, split, decoded.revision()));
        }
    }

    private void leave(Record<byte[], ?> record, DecodedSample decoded, PublishInput output) {
        boolean trained = decoded.revision().filter(Revision::replacesTraining).isPresent();
        leave(record, decoded.sample().id(), output, trained);
    }

    /** What was a training sample goes by the rebalance stage, which may have kept it. */
    private void leave(Record<byte[], ?> record, String id, PublishInput output, boolean trained) {
        if (trained && keeps) {
            forward(record.withValue(new Withdrawal(id, output)), training);
        } else {
            forward(record.withValue(output), heldOut);
        }
    }
}
