package dev.refract.topology.record;

import dev.refract.balance.rounds.CountRound;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * A round of class counts that all partitions receive.
 *
 * @param round the counts of every partition
 */
public record RoundMessage(CountRound round) implements RebalanceInput {
    /** Reads the values of the control topic. */
    public static Deserializer<RoundMessage> deserializer() {
        return (topic, value) -> new RoundMessage(CountRound.decode(value));
    }
}
