package dev.refract.monitor;

import java.util.List;

/**
 * Every metric that {@code /metrics} has of a pipeline, declared once: the endpoint and its page in the documentation
 * follow from here. There is one name for each thing. All carry the label {@code pipeline}, as {@code cells@1}.
 *
 * <p>Counters count the work of this process since it started. What a crash or a rebalance aborts is done again and
 * counted again; what was committed is told by {@code refract stats}.
 */
public enum PipelineMetric {
    RECORDS_READ("refract_records_read", Type.COUNTER, "Source records that this instance took up."),
    SAMPLES_PUBLISHED(
            "refract_samples_published",
            Type.COUNTER,
            "Samples sent to the sinks. sink: train, validation, test or unlabeled; kind: original or copy.",
            "sink",
            "kind"),
    INPUTS_DROPPED(
            "refract_inputs_dropped",
            Type.COUNTER,
            "Inputs that no sample was published for. cause: repeated (the id was known) or balance (its class had enough).",
            "cause"),
    RETRACTIONS("refract_retractions", Type.COUNTER, "Published samples that were retracted."),
    DEAD_LETTERS(
            "refract_dead_letters",
            Type.COUNTER,
            "Records and copies sent to the dead letters. reason: the code in the letter; service-down when a model's"
                    + " server failed.",
            "reason"),
    GATE_REFUSALS(
            "refract_gate_refusals",
            Type.COUNTER,
            "Copies that a gate refused at the last attempt. A copy counts once for each operation that made it.",
            "operation"),
    REGISTRY_FAILURES(
            "refract_registry_failures", Type.COUNTER, "Requests to the schema registry without a usable answer."),
    STREAMS_RESTARTS("refract_streams_restarts", Type.COUNTER, "How often a stalled Kafka Streams was started again."),

    SOURCE_LAG(
            "refract_source_lag_records",
            Type.GAUGE,
            "Records in all partitions of the source that the pipeline has not committed. Every instance says the same"
                    + " number: take the maximum, not the sum."),
    SINCE_COMMIT(
            "refract_since_commit_seconds",
            Type.GAUGE,
            "Seconds since the pipeline's position in the source moved, all instances together; of a pipeline that has"
                    + " not moved yet, since this instance started."),
    COPIES_OWED("refract_copies_owed", Type.GAUGE, "Copies that this instance has decided and not yet sent."),
    BALANCE_DISTANCE(
            "refract_balance_distance_ratio",
            Type.GAUGE,
            "Total variation between the classes published lately and the target, 0 to 1.",
            "task"),
    CLASS_SHARE(
            "refract_class_share_ratio",
            Type.GAUGE,
            "Share of a class lately, 0 to 1, for the 50 largest classes of a task's input. kind: input, target or output.",
            "task",
            "class",
            "kind"),
    RESERVOIR_RECORDS("refract_reservoir_records", Type.GAUGE, "Samples kept to mix with and to top up from."),
    ROUND_AGE(
            "refract_round_age_records",
            Type.GAUGE,
            "Records since the task sent its counts of the round in force; only of a shared balance.",
            "task"),
    STREAMS_STATE(
            "refract_streams_state",
            Type.STATE,
            "State of Kafka Streams: 1 for the one it is in. STARTING before there is one."),
    STREAM_THREADS("refract_stream_threads", Type.GAUGE, "Stream threads that are alive."),
    TASKS(
            "refract_tasks",
            Type.GAUGE,
            "Tasks of this instance. kind: active, or standby for a replica of another's.",
            "kind"),
    RESTORE_REMAINING(
            "refract_restore_remaining_records", Type.GAUGE, "Changelog records still to be restored into stores."),
    STORE_SIZE("refract_store_size_bytes", Type.GAUGE, "Bytes of RocksDB files, by store.", "store"),
    STORE_MEMORY(
            "refract_store_memory_bytes", Type.GAUGE, "Native memory of RocksDB: tables, indexes and block cache."),

    BUILD("refract_build", Type.INFO, "The program: version and Java's version.", "version", "java"),
    PIPELINE(
            "refract_pipeline",
            Type.INFO,
            "The pipeline: its digest, which stands in every copy's lineage, its application id and this instance.",
            "digest",
            "application",
            "instance");

    private final String id;
    private final Type type;
    private final String help;

    @SuppressWarnings("ImmutableEnumChecker") // List.of: nothing can be changed
    private final List<String> labels;

    PipelineMetric(String id, Type type, String help, String... labels) {
        this.id = id;
        this.type = type;
        this.help = help;
        this.labels = List.of(labels);
    }

    /** Kinds of metrics, as OpenMetrics defines them. */
    public enum Type {
        /** Only grows; starts anew with the process. */
        COUNTER("_total"),
        /** Grows and shrinks. */
        GAUGE(""),
        /** One of several words. */
        STATE(""),
        /** Always 1; its labels tell. */
        INFO("_info");

        private final String suffix;

        Type(String suffix) {
            this.suffix = suffix;
        }
    }

    /** The name without the suffix of its type. */
    String id() {
        return id;
    }

    /** The name to ask for: {@code refract_records_read_total}. */
    public String exposedName() {
        return id + type.suffix;
    }

    /** The kind of metric. */
    public Type type() {
        return type;
    }

    /** One sentence or two for people. */
    public String help() {
        return help;
    }

    /** Labels besides {@code pipeline}. */
    public List<String> labels() {
        return labels;
    }
}
