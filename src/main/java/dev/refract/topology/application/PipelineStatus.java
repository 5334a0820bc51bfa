package dev.refract.topology.application;

import dev.refract.topology.metrics.WorkCounters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one instance of a pipeline is doing at a moment. Reading it asks no broker.
 *
 * @param state of Kafka Streams, as it names it: {@code RUNNING}, {@code REBALANCING}, …
 * @param failure why it has stopped or is about to; empty while all is well
 * @param threads stream threads that are alive
 * @param activeTasks tasks that work here
 * @param standbyTasks tasks of others whose stores are replicated here
 * @param restarts how often a stalled Kafka Streams was started again
 * @param registryFailures requests to the schema registry without a usable answer
 * @param work what has been done since the process started
 * @param restoreRemaining changelog records still to be restored
 * @param copiesOwed copies that are decided and have not left
 * @param reservoirRecords samples that are kept
 * @param storeBytes bytes of RocksDB files, by store
 * @param storeMemoryBytes native memory of RocksDB
 * @param balances how the balance of each task stands
 */
public record PipelineStatus(
        String state,
        Optional<String> failure,
        int threads,
        int activeTasks,
        int standbyTasks,
        long restarts,
        long registryFailures,
        WorkCounters.Counts work,
        long restoreRemaining,
        long copiesOwed,
        OptionalDouble reservoirRecords,
        Map<String, Double> storeBytes,
        double storeMemoryBytes,
        List<TaskBalance> balances) {

    /** Whether it works, with all its stores restored. */
    public boolean isReady() {
        return failure.isEmpty() && state.equals("RUNNING");
    }

    /**
     * How the balance of one task stands.
     *
     * @param task as Kafka Streams names it: {@code 0_3}
     * @param distance total variation between samples made lately and the target, 0 to 1
     * @param round number of the count round in force, 0 for none
     * @param roundAge records since the task sent its counts of that round
     * @param classes by name
     */
    public record TaskBalance(
            String task, double distance, long round, double roundAge, Map<String, ClassShares> classes) {}

    /** Shares of one class lately, 0 to 1: of the input, by the target, and of what was published. */
    public record ClassShares(double input, double target, double output) {}
}
