package dev.refract.topology;

import dev.refract.balance.Adoption;
import dev.refract.balance.EpochLog;
import dev.refract.copies.Plan;
import dev.refract.kafka.TopicReader;

/** The epoch log of a run, read from its topic. */
public final class EpochLogReader {
    private EpochLogReader() {}

    /**
     * What the pipeline's log says so far, as a committed reader sees it.
     *
     * @throws PinnedEpochsException when the pipeline shares no balance, and so has no log
     */
    public static EpochLog read(Plan plan, String bootstrapServers) {
        if (EpochSource.of(plan.pipeline()) instanceof EpochSource.Live live) {
            return EpochLog.of(
                    plan.digest(),
                    TopicReader.read(bootstrapServers, live.topics().log(), record -> Adoption.decode(record.value())));
        }
        throw new PinnedEpochsException("only a pipeline with balance.mode shared has an epoch log");
    }
}
