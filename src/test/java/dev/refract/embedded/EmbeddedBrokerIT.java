package dev.refract.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.kafka.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Exit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Exactly once: what a broker took is there after a restart, and nobody else can touch it. */
@Timeout(120)
class EmbeddedBrokerIT {

    private static final TopicPartition PARTITION = new TopicPartition("cells.labeled", 0);

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @TempDir
    private Path directory;

    @Test
    void recordsSurviveARestartOnOtherPorts() throws Exception {
        List<String> written =
                IntStream.range(0, 100).mapToObj(i -> "sample-" + i).toList();
        try (var broker = EmbeddedBroker.start(directory)) {
            createTopic(broker);
            for (String value : written.subList(0, 50)) {
                send(broker, value.getBytes(StandardCharsets.UTF_8));
            }
        }
        try (var broker = EmbeddedBroker.start(directory)) {
            for (String value : written.subList(50, 100)) {
                send(broker, value.getBytes(StandardCharsets.UTF_8));
            }
        }
        try (var broker = EmbeddedBroker.start(directory)) {
            assertThat(readAll(broker))
                    .extracting(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .isEqualTo(written);
        }
    }

    @Test
    void aRecordAsLargeAsTheSettingAllowsPassesAndALargerOneIsRefused() throws Exception {
        int max = 4 * 1024 * 1024;
        try (var broker = EmbeddedBroker.start(directory, max)) {
            createTopic(broker);
            byte[] large = new byte[max - 1024];
            send(broker, large);
            assertThat(readAll(broker)).containsExactly(large);
            assertThatThrownBy(() -> send(broker, new byte[max + 1])).hasCauseInstanceOf(RecordTooLargeException.class);
        }
    }

    @Test
    void aSecondBrokerOnTheDirectoryIsRefusedInOneLine() throws Exception {
        try (var first = EmbeddedBroker.start(directory)) {
            assertThatThrownBy(
                            () -> EmbeddedBroker.start(directory.resolve("..").resolve(directory.getFileName())))
                    .isInstanceOf(EmbeddedException.class)
                    .hasMessage("Data directory %s is in use by another Refract (process %d): stop that one, or choose"
                                    .formatted(
                                            directory, ProcessHandle.current().pid())
                            + " another directory");
            // the first one is untouched
            createTopic(first);
            send(first, new byte[] {1});
            assertThat(readAll(first)).containsExactly(new byte[] {1});
        }
        EmbeddedBroker.start(directory).close();
    }

    @Test
    void brokerAndRegistryListenOnLoopbackOnly() throws Exception {
        try (var cluster = EmbeddedCluster.start(directory)) {
            int broker = URI.create("kafka://" + cluster.bootstrapServers()).getPort();
            int registry = URI.create(cluster.registryUrl()).getPort();
            assertThat(accepts(LOOPBACK, broker)).isTrue();
            assertThat(accepts(LOOPBACK, registry)).isTrue();
            for (InetAddress address : otherAddresses()) {
                assertThat(accepts(address, broker)).as("broker on %s", address).isFalse();
                assertThat(accepts(address, registry))
                        .as("registry on %s", address)
                        .isFalse();
            }
        }
    }

    @Test
    void aFatalFaultOfTheServerIsReportedAndDoesNotEndTheProcess() {
        try (var broker = EmbeddedBroker.start(directory)) {
            assertThat(broker.failure()).isNotDone();
            Exit.halt(1, "disk broken");
            assertThat(broker.failure()).isCompleted();
            assertThat(broker.failure().join()).hasMessage("The embedded broker ended by itself: disk broken");
        }
    }

    @Test
    void impossibleSizesAreRefused() {
        assertThatThrownBy(() -> EmbeddedBroker.start(directory, 1000))
                .isInstanceOf(EmbeddedException.class)
                .hasMessage("The largest message is set to 1000 bytes; 1048576 to 536870912 are possible");
    }

    private static void createTopic(EmbeddedBroker broker) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            new Topics(admin, Duration.ofSeconds(30)).ensure(List.of(new NewTopic(PARTITION.topic(), 1, (short) 1)));
        }
    }

    private static void send(EmbeddedBroker broker, byte[] value) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "max.request.size",
                64 << 20,
                "buffer.memory",
                64L << 20);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(PARTITION.topic(), value)).get();
        }
    }

    private static List<byte[]> readAll(EmbeddedBroker broker) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            long end = consumer.endOffsets(List.of(PARTITION)).get(PARTITION);
            var values = new ArrayList<byte[]>();
            Awaitility.await().until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(r -> values.add(r.value()));
                return consumer.position(PARTITION) >= end;
            });
            return values;
        }
    }

    /** Addresses of this machine that a server bound to all of them would answer on. */
    private static List<InetAddress> otherAddresses() throws IOException {
        Stream<InetAddress> interfaces = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress());
        return Stream.concat(interfaces, Stream.of(InetAddress.getByAddress(new byte[] {127, 0, 0, 2})))
                .toList();
    }

    private static boolean accepts(InetAddress address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
