package dev.refract.topology.record;

/** Names of the nodes of the topology; the processor forwards to sinks by name. */
public final class SinkNodes {
    public static final String TRAIN = "train";
    public static final String VALIDATION = "validation";
    public static final String TEST = "test";
    public static final String REJECTED = "rejected";

    public static final String COUNTS = "tell";
    public static final String CONTROL = "publish";
    public static final String ROUND_LOG = "log";

    private SinkNodes() {}
}
