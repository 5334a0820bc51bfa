package dev.refract.topology.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.kafka.AdminCall;
import dev.refract.kafka.KafkaConnection;
import dev.refract.kafka.TopicException;
import dev.refract.kafka.TopicReader;
import dev.refract.spec.Pipeline;
import dev.refract.topology.owed.OwedOrigin;
import dev.refract.topology.owed.Refunds;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The copies that all tasks of a pipeline owe, read from their changelog as a committed reader sees it. */
public final class OwedRows {
    private final Map<Place, Integer> copies = new HashMap<>();
    private final Map<Place, Integer> refused = new HashMap<>();

    private record Place(int partition, String key) {}

    /** The changelog topic. */
    public static String topic(Pipeline pipeline) {
        return pipeline.applicationId() + "-" + Stores.OWED + "-changelog";
    }

    /**
     * What the changelog of a pipeline says now; nothing when it never ran.
     *
     * @throws TopicException when the cluster does not answer
     */
    public static OwedRows read(Pipeline pipeline, KafkaConnection connection) {
        OwedRows rows = new OwedRows();
        try (Admin admin = connection.admin()) {
            if (AdminCall.of("its topics", admin.listTopics().names()).contains(topic(pipeline))) {
                TopicReader.forEach(connection, topic(pipeline), rows::take);
            }
        }
        return rows;
    }

    /** Takes the next record of the topic. */
    public void take(ConsumerRecord<byte[], byte[]> record) {
        Place place = new Place(record.partition(), new String(record.key(), UTF_8));
        copies.remove(place);
        refused.remove(place);
        if (record.value() == null) {
            return;
        }
        if (OwedOrigin.isKey(place.key())) {
            copies.put(place, OwedOrigin.decode(record.value()).left());
        } else if (Refunds.isKey(place.key())) {
            refused.put(place, Refunds.decode(record.value()).total());
        }
    }

    /** Copies that leave later. */
    public long copies() {
        return sum(copies);
    }

    /** Copies that were refused, and whose classes get back later what they were charged. */
    public long refused() {
        return sum(refused);
    }

    private static long sum(Map<Place, Integer> numbers) {
        return numbers.values().stream().mapToLong(Integer::longValue).sum();
    }
}
