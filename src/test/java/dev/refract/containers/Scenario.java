package dev.refract.containers;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.Mount;
import com.github.dockerjava.api.model.RestartPolicy;
import dev.refract.kafka.TopicOffsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.testcontainers.containers.GenericContainer;

/** A pipeline on the cluster in instances of its own, what is sent to it, and what it must have published in the end. */
final class Scenario implements AutoCloseable {
    private static final int THREADS = 1;

    private final TestBed bed;
    private final Pipelines pipeline;
    private final SourceRecords source;
    private final Map<String, Node> instances = new TreeMap<>();
    private int sent;

    private Scenario(TestBed bed, Pipelines pipeline, SourceRecords source, int sent) {
        this.bed = bed;
        this.pipeline = pipeline;
        this.source = source;
        this.sent = sent;
    }

    static Scenario open(TestBed bed, Pipelines pipeline, List<Integer> brokers) {
        Cluster cluster = bed.cluster();
        cluster.heal();
        Map<Integer, List<Integer>> replicas = new HashMap<>();
        for (int partition = 0; partition < Pipelines.PARTITIONS; partition++) {
            List<Integer> turned = new ArrayList<>(brokers);
            Collections.rotate(turned, -partition);
            replicas.put(partition, turned);
        }
        NewTopic topic = new NewTopic(pipeline.source(), replicas);
        cluster.createTopic(topic.configs(Map.of("retention.ms", "-1")));
        return new Scenario(bed, pipeline, records(cluster, pipeline), 0);
    }

    private static SourceRecords records(Cluster cluster, Pipelines pipeline) {
        return new SourceRecords(cluster.bootstrapServers(), cluster.registryUrl(), pipeline.source());
    }

    /** The next version of the pipeline, which reads the same source from its beginning. */
    Scenario upgrade() {
        Pipelines next = new Pipelines(pipeline.name(), pipeline.version() + 1);
        return new Scenario(bed, next, records(cluster(), next), sent);
    }

    Cluster cluster() {
        return bed.cluster();
    }

    Pipelines pipeline() {
        return pipeline;
    }

    /** Sends so many records more. */
    void send(int records) {
        source.send(sent, sent + records);
        sent += records;
    }

    /** Starts instances by their names, which are names of hosts too. */
    Scenario start(String... names) {
        for (String name : names) {
            start(name, Map.of(), Map.of());
        }
        return this;
    }

    /**
     * Starts an instance as an operator would: nothing but its folder can be written, it has no rights over the machine,
     * and the engine starts it again when it fails.
     *
     * @param environment in addition
     * @param mounts files of this machine by where they are to be
     */
    Node start(String name, Map<String, String> environment, Map<Path, String> mounts) {
        return start(name, environment, mounts, List.of());
    }

    /** Starts an instance that says of itself in each minute what it holds. */
    Node startProbed(String name) {
        return start(
                name,
                Map.of("JDK_JAVA_OPTIONS", ""),
                Map.of(ProgramOfTests.classes(), ProgramOfTests.CLASSES),
                ProgramOfTests.entrypoint(SoakProbe.class));
    }

    private Node start(
            String name, Map<String, String> environment, Map<Path, String> mounts, List<String> entrypoint) {
        Node known = instances.get(name);
        if (known != null) {
            known.start();
            return known;
        }
        Map<String, String> variables = new HashMap<>(cluster().environment());
        variables.put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        variables.putAll(environment);
        String host = pipeline.applicationId() + "-" + name;
        List<Mount> files = new ArrayList<>();
        files.add(Cluster.readOnly(pipeline.writeTo(bed.directory()), "/etc/refract/pipeline.yaml"));
        mounts.forEach((file, target) -> files.add(Cluster.readOnly(file, target)));
        GenericContainer<?> container = cluster()
                .member("slim", host, 700)
                .withEnv(variables)
                .withTmpFs(Map.of("/tmp", "size=64m,noexec"))
                .withCommand(
                        "run",
                        "/etc/refract/pipeline.yaml",
                        "--threads",
                        Integer.toString(THREADS),
                        "--replication",
                        "3",
                        "--instance",
                        name)
                .withCreateContainerCmdModifier(
                        command -> (entrypoint.isEmpty() ? command : command.withEntrypoint(entrypoint))
                                .getHostConfig()
                                .withReadonlyRootfs(true)
                                .withMounts(files)
                                .withCapDrop(Capability.ALL)
                                .withSecurityOpts(List.of("no-new-privileges"))
                                .withRestartPolicy(RestartPolicy.onFailureRestart(0)));
        Node node = new Node(host, container);
        instances.put(name, node);
        node.start();
        return node;
    }

    Node instance(String name) {
        return instances.get(name);
    }

    List<Node> instances() {
        return List.copyOf(instances.values());
    }

    /** Waits until the instances have committed the first so many records of the source. */
    void awaitProgress(long records) {
        Cluster.patiently()
                .ignoreExceptions()
                .until(() ->
                        committed().values().stream().mapToLong(Long::longValue).sum() >= records);
    }

    /** How many records of the source are done and will not be read again, by partition. */
    Map<TopicPartition, Long> committed() {
        return TopicOffsets.committed(cluster().admin(), pipeline.applicationId(), pipeline.source());
    }

    /** Waits until so many instances have partitions to work on. */
    void awaitMembers(int number) {
        Cluster.patiently()
                .ignoreExceptions()
                .until(() -> cluster()
                                .admin()
                                .describeConsumerGroups(List.of(pipeline.applicationId()))
                                .describedGroups()
                                .get(pipeline.applicationId())
                                .get()
                                .members()
                                .stream()
                                .filter(member ->
                                        !member.assignment().topicPartitions().isEmpty())
                                .count()
                        == number);
    }

    /** The number of the broker that leads the first partition of a topic that state is restored from. */
    int leaderOfAChangelog() throws Exception {
        String changelog = cluster().admin().listTopics().names().get().stream()
                .filter(name -> name.startsWith(pipeline.applicationId()) && name.endsWith("-changelog"))
                .sorted()
                .findFirst()
                .orElseThrow();
        return cluster()
                .admin()
                .describeTopics(List.of(changelog))
                .allTopicNames()
                .get()
                .get(changelog)
                .partitions()
                .get(0)
                .leader()
                .id();
    }

    /** Whether a transaction is open that has written to a sink; true only while all that write are frozen. */
    boolean hasOpenRecords() {
        return !ends(IsolationLevel.READ_COMMITTED).equals(ends(IsolationLevel.READ_UNCOMMITTED));
    }

    private Map<TopicPartition, Long> ends(IsolationLevel level) {
        return TopicOffsets.ends(cluster().admin(), pipeline.sinks().get(0), level);
    }

    /**
     * Lets the instances come to the end, stops them, and compares with a run that nothing disturbed.
     *
     * @return how much was compared, and how much more a reader sees that does not wait for commits
     */
    Comparison verify() {
        cluster().heal();
        awaitProgress(sent);
        Published expected = bed.undisturbed().run(pipeline, sent);
        Cluster.patiently().until(() -> read(Published.Level.READ_COMMITTED).count() >= expected.count());
        instances.values().forEach(Node::stop);
        Published committed = read(Published.Level.READ_COMMITTED);
        assertThat(committed.differences(expected)).isEmpty();
        Published uncommitted = read(Published.Level.READ_UNCOMMITTED);
        return new Comparison(sent, committed.count(), uncommitted.count() - committed.count());
    }

    /**
     * Two readings that were equal.
     *
     * @param inputs records in the source
     * @param outputs records in the sinks, each compared
     * @param undone records in the sinks that aborted transactions have written
     */
    record Comparison(int inputs, int outputs, int undone) {}

    private Published read(Published.Level level) {
        return Published.read(cluster().bootstrapServers(), pipeline.sinks(), level);
    }

    @Override
    public void close() {
        source.close();
        instances.values().forEach(Node::close);
    }
}
