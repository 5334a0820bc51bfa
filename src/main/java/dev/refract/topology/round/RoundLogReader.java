package dev.refract.topology.round;

import dev.refract.balance.rounds.RoundLog;
import dev.refract.balance.rounds.RoundStart;
import dev.refract.copies.Plan;
import dev.refract.kafka.KafkaConnection;
import dev.refract.kafka.TopicReader;

/** The round log of a run, read from its topic. */
public final class RoundLogReader {
    private RoundLogReader() {}

    /**
     * What the pipeline's log says so far, as a committed reader sees it.
     *
     * @throws PinnedRoundsException when the pipeline shares no balance and so has no log
     */
    public static RoundLog read(Plan plan, KafkaConnection connection) {
        if (RoundSource.of(plan.pipeline()) instanceof RoundSource.Live live) {
            return RoundLog.of(
                    plan.digest(),
                    TopicReader.read(connection, live.topics().log(), record -> RoundStart.decode(record.value())));
        }
        throw new PinnedRoundsException("only a pipeline with balance.mode: shared has a round log; this one has none");
    }
}
