package dev.refract.containers;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.Mount;
import com.github.dockerjava.api.model.MountType;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import com.github.dockerjava.api.model.RestartPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartitionInfo;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.lifecycle.Startables;

/**
 * Three brokers, each a controller too, with three replicas of everything, two of which must have a record before it
 * counts; and a schema registry that keeps its schemas there. From outside they are reached by ports of 127.0.0.1.
 */
final class Cluster implements AutoCloseable {
    private static final int SIZE = 3;
    private static final int REGISTRY_PORT = 8081;
    private static final String IN_CONTAINERS =
            "k1:19092,k2:19092,k3:19092"; // by the names that they have in their network

    private final Network network = Engine.network();
    private final List<Node> brokers = new ArrayList<>();
    private final List<Integer> ports = new ArrayList<>();
    private final Node registry;
    private final int registryPort = freePort();
    private final Admin admin;

    private Cluster() {
        for (int i = 1; i <= SIZE; i++) {
            ports.add(freePort());
            brokers.add(new Node("broker " + i, broker(i)));
        }
        // at once: one of them alone has no majority and waits for the others
        Startables.deepStart(brokers.stream().map(Node::container)).join();
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
        patiently()
                .ignoreExceptions()
                .until(() -> admin.describeCluster().nodes().get().size() == SIZE);
        createTopic(new NewTopic("_schemas", 1, (short) SIZE).configs(Map.of("cleanup.policy", "compact")));
        registry = new Node("registry", registry());
        registry.start();
        patiently().until(() -> RegistryNode.answers(registryUrl()));
    }

    static Cluster start() {
        Engine.sweep();
        return new Cluster();
    }

    /** Waits for what must come, however slow the machine is. */
    static ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofMinutes(6)).pollInterval(Duration.ofMillis(200));
    }

    private GenericContainer<?> broker(int number) {
        Map<String, String> settings = new HashMap<>(BrokerSettings.of(SIZE));
        settings.put("KAFKA_NODE_ID", Integer.toString(number));
        settings.put(
                "KAFKA_ADVERTISED_LISTENERS",
                "INSIDE://k%d:19092,OUTSIDE://127.0.0.1:%d".formatted(number, ports.get(number - 1)));
        return member("kafka", "k" + number, 700)
                .withEnv(settings)
                .withCreateContainerCmdModifier(
                        command -> command.getHostConfig().withPortBindings(published(ports.get(number - 1), 9092)));
    }

    /**
     * A fourth broker, not yet started, whose disk is small and empty whenever it starts.
     *
     * @param megabytes of its disk
     */
    Node brokerWithSmallDisk(int megabytes) {
        ports.add(freePort());
        GenericContainer<?> small = broker(SIZE + 1)
                .withEnv("KAFKA_PROCESS_ROLES", "broker")
                .withEnv("KAFKA_LISTENERS", "INSIDE://:19092,OUTSIDE://:9092")
                .withTmpFs(Map.of("/var/lib/kafka/data", "size=" + megabytes + "m,uid=1000,gid=1000"));
        return new Node("broker with a small disk", small);
    }

    private GenericContainer<?> registry() {
        return member("slim", "registry", 500)
                .withEnv("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
                .withCommand(IN_CONTAINERS, Integer.toString(REGISTRY_PORT))
                .withCreateContainerCmdModifier(
                        command -> command.withEntrypoint(ProgramOfTests.entrypoint(RegistryNode.class))
                                .withExposedPorts(ExposedPort.tcp(REGISTRY_PORT))
                                .getHostConfig()
                                .withRestartPolicy(RestartPolicy.onFailureRestart(0))
                                .withMounts(List.of(readOnly(ProgramOfTests.classes(), ProgramOfTests.CLASSES)))
                                .withPortBindings(published(registryPort, REGISTRY_PORT)));
    }

    /** A file or folder of this machine in a container. */
    static Mount readOnly(Path source, String target) {
        return new Mount()
                .withType(MountType.BIND)
                .withSource(source.toAbsolutePath().toString())
                .withTarget(target)
                .withReadOnly(true);
    }

    /**
     * A container in the network of the cluster.
     *
     * @param alias its name there
     * @param megabytes of memory that it may have
     */
    GenericContainer<?> member(String image, String alias, long megabytes) {
        return Engine.container(image)
                .withNetwork(network)
                .withNetworkAliases(alias)
                .withCreateContainerCmdModifier(
                        command -> command.withHostName(alias).getHostConfig().withMemory(megabytes << 20));
    }

    /** On 127.0.0.1 alone, and the same after a restart. */
    private static PortBinding published(int port, int inside) {
        return new PortBinding(Ports.Binding.bindIpAndPort("127.0.0.1", port), ExposedPort.tcp(inside));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For clients on this machine. */
    String bootstrapServers() {
        return ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
    }

    /** For clients on this machine. */
    String registryUrl() {
        return "http://127.0.0.1:" + registryPort;
    }

    /** What clients in containers are told. */
    Map<String, String> environment() {
        return Map.of(
                "REFRACT_BOOTSTRAP_SERVERS", IN_CONTAINERS, "REFRACT_REGISTRY", "http://registry:" + REGISTRY_PORT);
    }

    Admin admin() {
        return admin;
    }

    /** A broker by its number, from 1. */
    Node broker(long number) {
        return brokers.get((int) number - 1);
    }

    List<Node> brokers() {
        return List.copyOf(brokers);
    }

    Node registryNode() {
        return registry;
    }

    void createTopic(NewTopic topic) {
        patiently().ignoreExceptions().until(() -> {
            if (!admin.listTopics().names().get().contains(topic.name())) {
                admin.createTopics(List.of(topic)).all().get();
            }
            return true;
        });
    }

    /** Starts what is down and waits until every replica of every partition is in sync. */
    void heal() {
        brokers.forEach(Node::start);
        registry.start();
        patiently()
                .ignoreExceptions()
                .until(() -> topics().stream()
                        .flatMap(topic -> topic.partitions().stream())
                        .allMatch(Cluster::isInSync));
        patiently().until(() -> RegistryNode.answers(registryUrl()));
    }

    /** All topics, those of Kafka itself too. */
    Collection<TopicDescription> topics() throws Exception {
        Set<String> names = admin.listTopics(new ListTopicsOptions().listInternal(true))
                .names()
                .get();
        return admin.describeTopics(names).allTopicNames().get().values();
    }

    private static boolean isInSync(TopicPartitionInfo partition) {
        return partition.leader() != null
                && partition.isr().size() == partition.replicas().size();
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
        registry.close();
        brokers.forEach(Node::close);
        network.close();
    }
}
