package dev.refract.topology;

/** Names of the nodes of the topology; the processor forwards to sinks by name. */
final class SinkNodes {
    static final String TRAIN = "train";
    static final String VALIDATION = "validation";
    static final String TEST = "test";
    static final String REJECTED = "rejected";

    static final String TALLIES = "tell";
    static final String CONTROL = "publish";
    static final String EPOCH_LOG = "log";

    private SinkNodes() {}
}
