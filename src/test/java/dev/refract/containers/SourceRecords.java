package dev.refract.containers;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.random.Address;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.serde.SampleSerde;
import dev.refract.serde.registry.Registration;
import dev.refract.serde.registry.SchemaRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Texts of four classes, 60 : 30 : 9 : 1; one record in 500 is broken. A record is the same wherever it is sent, but for
 * the number that a registry gives the schema.
 */
final class SourceRecords implements AutoCloseable {
    private static final List<String> WORDS =
            List.of("amber", "basalt", "cedar", "delta", "ember", "fjord", "glade", "heath", "island", "jungle");
    private static final long FIRST_TIME = 1_700_000_000_000L;

    private final String topic;
    private final SchemaRegistry registry;
    private final SampleSerde serde;
    private final KafkaProducer<byte[], byte[]> producer;

    SourceRecords(String bootstrapServers, String registryUrl, String topic) {
        this.topic = topic;
        this.registry = SchemaRegistry.confluent(registryUrl, Registration.AUTOMATIC, Map.of());
        this.serde = new SampleSerde(registry);
        // it goes on trying for as long as a cluster may be away
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "acks", "all",
                        "linger.ms", 5,
                        "max.block.ms", 300_000,
                        "delivery.timeout.ms", 600_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Sends records by their numbers and returns when the cluster has them. */
    void send(int from, int to) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (int i = from; i < to; i++) {
            byte[] value = i % 500 == 499 ? new byte[] {1, 2, 3} : serde.encode(topic, sample(i));
            sent.add(
                    producer.send(new ProducerRecord<>(topic, null, FIRST_TIME + i, ("s" + i).getBytes(UTF_8), value)));
        }
        for (Future<RecordMetadata> acknowledgement : sent) {
            acknowledged(acknowledgement);
        }
    }

    private static void acknowledged(Future<RecordMetadata> acknowledgement) {
        try {
            acknowledgement.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Sample sample(int number) {
        double place = Address.of(0, "class", "s" + number).uniform();
        String category = place < 0.6 ? "a" : place < 0.9 ? "b" : place < 0.99 ? "c" : "d";
        StringBuilder text = new StringBuilder(Integer.toString(number));
        for (int i = 0; i < 8; i++) {
            double word = Address.of(i, "word", "s" + number).uniform();
            text.append(' ').append(WORDS.get((int) (word * WORDS.size())));
        }
        return Sample.original(
                "s" + number, FIRST_TIME + number, new Payload.Text(text.toString()), Label.of(category));
    }

    @Override
    public void close() {
        producer.close();
        registry.close();
    }
}
