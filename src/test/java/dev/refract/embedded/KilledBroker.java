package dev.refract.embedded;

import dev.refract.kafka.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The child process that gets killed: a broker, and writers whose transactions follow each other without a
 * pause, so that at any moment some are decided and not yet marked as such in every partition.
 */
final class KilledBroker {
    static final String TOPIC = "in-threes";
    /** Many, so that a broker needs a while to become their leader. */
    static final int PARTITIONS = 96;

    static final int RECORDS_A_TRANSACTION = 3;
    private static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(3);
    private static final int WRITERS = 8;

    private KilledBroker() {}

    /** @param arguments the directory; a line is printed for every committed transaction */
    public static void main(String[] arguments) {
        try (EmbeddedBroker broker = EmbeddedBroker.start(Path.of(arguments[0]))) {
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
                new Topics(admin, Duration.ofSeconds(30)).ensure(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)));
            }
            List<Thread> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "writer-" + writer;
                writers.add(new Thread(() -> write(broker.bootstrapServers(), name)));
            }
            writers.forEach(Thread::start);
            for (Thread writer : writers) {
                writer.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes its name and the number of the transaction to three partitions, and so on until the process ends. */
    private static void write(String servers, String name) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", servers, "transactional.id", name, "transaction.timeout.ms", (int)
                        TRANSACTION_TIMEOUT.toMillis());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            for (int number = 0; ; number++) {
                producer.beginTransaction(); // whose commit tells a failed send
                for (int i = 0; i < RECORDS_A_TRANSACTION; i++) {
                    int partition = (RECORDS_A_TRANSACTION * number + i) % PARTITIONS;
                    var unused = producer.send(new ProducerRecord<>(TOPIC, partition, name, name + "/" + number));
                }
                producer.commitTransaction();
                System.out.println("committed");
            }
        }
    }
}
