package dev.refract.topology.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.balance.BalanceRows;
import dev.refract.balance.ledger.Ledger;
import dev.refract.balance.reservoir.ReservoirEntry;
import dev.refract.balance.row.StoredRow;
import dev.refract.balance.rules.BalanceRules;
import dev.refract.kafka.AdminCall;
import dev.refract.kafka.KafkaConnection;
import dev.refract.kafka.TopicException;
import dev.refract.kafka.TopicReader;
import dev.refract.spec.Pipeline;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The ledgers of all tasks of a pipeline, read from their changelog. It is written
 * in the transaction of the samples and of the source position, so that a committed reader sees what was
 * decided, and what was published of it, together.
 */
public final class LedgerRows {
    private final BalanceRules rules;
    private final SortedMap<Integer, Map<String, StoredRow>> partitions = new TreeMap<>();

    /** No rows yet; the tasks follow these rules. */
    public LedgerRows(BalanceRules rules) {
        this.rules = rules;
    }

    /** The changelog topic. */
    public static String topic(Pipeline pipeline) {
        return pipeline.applicationId() + "-" + Stores.LEDGER + "-changelog";
    }

    /**
     * What the changelog of a pipeline with a balance says now; no ledgers when it never ran.
     *
     * @throws TopicException when the cluster does not answer
     */
    public static LedgerRows read(Pipeline pipeline, KafkaConnection connection) {
        LedgerRows rows = new LedgerRows(pipeline.balance().orElseThrow().ledgerRules());
        try (Admin admin = connection.admin()) {
            if (AdminCall.of("its topics", admin.listTopics().names()).contains(topic(pipeline))) {
                TopicReader.forEach(connection, topic(pipeline), rows::take);
            }
        }
        return rows;
    }

    /** Takes the next record of the topic. */
    public void take(ConsumerRecord<byte[], byte[]> record) {
        String key = new String(record.key(), UTF_8);
        Map<String, StoredRow> rows = partitions.computeIfAbsent(record.partition(), partition -> new TreeMap<>());
        if (record.value() == null) {
            rows.remove(key);
        } else {
            rows.put(key, BalanceRows.decode(key, record.value()));
        }
    }

    /** The ledger of every task. */
    public List<Ledger> ledgers() {
        return partitions.values().stream()
                .map(rows -> Ledger.restore(rules, rows.values()))
                .toList();
    }

    /** Records in the reservoirs of all tasks. */
    public long kept() {
        return partitions.values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .filter(ReservoirEntry.class::isInstance)
                .count();
    }
}
