package dev.refract.topology.processor;

import dev.refract.topology.record.Allocation;
import dev.refract.topology.record.InFlight;
import dev.refract.topology.revision.CopyNumbers;
import java.util.List;

/**
 * What one training sample becomes, ready to be sent.
 *
 * @param records the original, copies and rejected copies, in order
 * @param published how many of them are samples
 * @param own which samples of the training sample itself are among them
 * @param topUps the copies of earlier samples among them
 */
record TrainingOutput(List<InFlight> records, Allocation.Published published, CopyNumbers own, List<TopUp> topUps) {
    /** A copy of a sample that was published earlier. */
    record TopUp(String origin, int number) {}

    TrainingOutput {
        records = List.copyOf(records);
        topUps = List.copyOf(topUps);
    }
}
