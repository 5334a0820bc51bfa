package dev.refract.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Exactly once: a broker that is killed in the midst of transactions ends every one of them when
 * it is started again, in all their partitions alike. The transactions of a killed broker are decided and
 * not yet marked, or still open; neither may hang, since a committed reader would wait for ever.
 */
@Timeout(180)
class KilledBrokerIT {
    private static final List<TopicPartition> PARTITIONS = IntStream.range(0, KilledBroker.PARTITIONS)
            .mapToObj(partition -> new TopicPartition(KilledBroker.TOPIC, partition))
            .toList();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(ints = {200, 333})
    void everyTransactionEndsInAllOfItsPartitions(int commits) throws Exception {
        killAfter(commits);

        try (EmbeddedBroker broker = EmbeddedBroker.start(directory);
                var committed = consumer(broker, "read_committed");
                var all = consumer(broker, "read_uncommitted")) {
            committed.assign(PARTITIONS);
            all.assign(PARTITIONS);
            Awaitility.await("no transaction hangs")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> committed.endOffsets(PARTITIONS).equals(all.endOffsets(PARTITIONS)));
            Map<String, Integer> records = recordsByTransaction(committed);
            assertThat(records).hasSizeGreaterThanOrEqualTo(commits);
            assertThat(records.values()).containsOnly(KilledBroker.RECORDS_A_TRANSACTION);
        }
    }

    private void killAfter(int commits) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledBroker.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(child.getInputStream(), UTF_8))) {
            for (int seen = 0; seen < commits; seen++) {
                assertThat(lines.readLine()).isEqualTo("committed");
            }
        } finally {
            child.destroyForcibly();
            child.waitFor();
        }
    }

    private static Map<String, Integer> recordsByTransaction(KafkaConsumer<String, String> committed) {
        Map<String, Integer> records = new TreeMap<>();
        committed.seekToBeginning(PARTITIONS);
        Map<TopicPartition, Long> end = committed.endOffsets(PARTITIONS);
        while (PARTITIONS.stream().anyMatch(partition -> committed.position(partition) < end.get(partition))) {
            committed.poll(Duration.ofMillis(100)).forEach(record -> records.merge(record.value(), 1, Integer::sum));
        }
        return records;
    }

    private static KafkaConsumer<String, String> consumer(EmbeddedBroker broker, String isolation) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", isolation),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
