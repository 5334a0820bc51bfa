package dev.refract.topology.processor;

import dev.refract.topology.record.Allocation;
import dev.refract.topology.record.InFlight;
import java.util.List;

/**
 * What one training sample becomes, ready to be sent.
 *
 * @param records the original, copies and rejected copies, in order
 * @param published how many of them are samples
 */
record TrainingOutput(List<InFlight> records, Allocation.Published published) {
    TrainingOutput {
        records = List.copyOf(records);
    }
}
