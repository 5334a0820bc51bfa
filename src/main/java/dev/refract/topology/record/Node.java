package dev.refract.topology.record;

import java.util.Locale;

/** The processors of the topology, a stage each; their ids name its processors, and say in a dead letter who refused. */
public enum Node {
    /** Opens the value. */
    DECODE,
    /** Lets each content of an id through once. */
    DEDUPLICATE,
    /** Assigns training, validation or test. */
    SPLIT,
    /** Decides how many samples a training sample becomes. */
    REBALANCE,
    /** Makes the copies and checks them. */
    AUGMENT,
    /** Encodes, books and sends what goes out. */
    PUBLISH,
    /** Writes dead letters. */
    REJECT;

    /** The processor's name: {@code rebalance}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
