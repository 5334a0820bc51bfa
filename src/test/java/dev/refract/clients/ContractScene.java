package dev.refract.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.refract.cli.CommandRig;
import dev.refract.embedded.EmbeddedCluster;
import dev.refract.kafka.Topics;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.split.Grouping;
import dev.refract.split.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** An embedded cluster, a pipeline from the command line, and the foreign clients that write to and read from it. */
final class ContractScene implements AutoCloseable {
    private static final String SAMPLE = "schemas/sample.avsc";
    private static final List<String> SAMPLES =
            List.of("contract.train", "contract.validation", "contract.test", "contract.unlabeled");
    private static final Map<String, String> OTHERS =
            Map.of("contract.rejected", "schemas/dead_letter.avsc", "contract.retractions", "schemas/retraction.avsc");

    /** Sinks and what they hold. */
    static final Map<String, Split> SIDES =
            Map.of("contract.train", Split.TRAIN, "contract.validation", Split.VALIDATION, "contract.test", Split.TEST);

    private final Path directory;
    private final ForeignClient python;
    private final EmbeddedCluster cluster;
    private final Map<String, ObjectNode> sent = new TreeMap<>();

    /** @param python registers schemas and looks them up */
    ContractScene(Path directory, ForeignClient python) {
        this.directory = directory;
        this.python = python;
        this.cluster = EmbeddedCluster.start(directory.resolve("kafka"));
        createTopics();
    }

    /** What was sent to be published, by its id. */
    Map<String, ObjectNode> sent() {
        return sent;
    }

    /** Calls a command of the Python client with the file and the subjects of each schema. */
    void forEachSchema(String command) throws Exception {
        List<String> subjects = new ArrayList<>(List.of("contract.labeled-value"));
        SAMPLES.forEach(topic -> subjects.add(topic + "-value"));
        python.run(List.of(), command(command, SAMPLE, subjects));
        for (Map.Entry<String, String> other : OTHERS.entrySet()) {
            python.run(List.of(), command(command, other.getValue(), List.of(other.getKey() + "-value")));
        }
    }

    private void createTopics() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
            new Topics(admin, Duration.ofSeconds(30)).ensure(List.of(new NewTopic("contract.labeled", 2, (short) 1)));
        }
    }

    /** Every sample once for each side. */
    void produce(ForeignClient client) throws Exception {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, ObjectNode> sample : SampleValues.read().entrySet()) {
            for (Split side : SIDES.values()) {
                ObjectNode value = sample.getValue().deepCopy();
                String id = client.name() + "-" + side + "-" + sample.getKey();
                value.put("id", id);
                value.put("group_id", groupOf(side));
                sent.put(id, value);
                lines.add(SampleValues.line(value));
            }
        }
        if (client.name().equals("node")) {
            client.run(lines, "produce", cluster.bootstrapServers(), cluster.registryUrl(), "contract.labeled");
        } else {
            client.run(lines, command("produce", SAMPLE, List.of("contract.labeled")));
        }
    }

    /** A correction, a sample without a label, and one whose schema is named in a header. */
    void produceWhatIsNotPublished() throws Exception {
        String[] produce = command("produce", SAMPLE, List.of("contract.labeled"));
        ObjectNode first = SampleValues.read().get("plain").deepCopy().put("id", "corrected");
        ObjectNode second = first.deepCopy();
        second.set("label", SampleValues.read().get("text").get("label"));
        second.put("text", SampleValues.read().get("text").get("text").asText());
        ObjectNode unlabeled = first.deepCopy().put("id", "not labeled yet").putNull("label");
        python.run(List.of(SampleValues.line(first), SampleValues.line(second), SampleValues.line(unlabeled)), produce);
        ObjectNode header = SampleValues.read().get("text").deepCopy().put("id", "in a header");
        python.run(List.of(SampleValues.line(header)), command("header", SAMPLE, List.of("contract.labeled")));
    }

    private static String groupOf(Split side) {
        Splitter splitter = new Splitter("contract", new Grouping.ByGroup(), 0.4, 0.3, 0.3);
        return IntStream.range(0, 1000)
                .mapToObj(i -> "group " + i)
                .filter(group -> splitter.of(Sample.original(group, 0, new Payload.Text(group), Label.NONE)) == side)
                .findFirst()
                .orElseThrow();
    }

    /** As the README tells: the schemas are there, and the pipeline may only look them up. */
    void run() throws IOException {
        Path pipeline = Files.writeString(directory.resolve("contract.yaml"), """
                pipeline: contract
                source: {topic: contract.labeled, revisions: supersede}
                split: {train: 0.4, validation: 0.3, test: 0.3}
                augment: {copies: 1, steps: [flip_horizontal: {}, word_swap: {}]}
                sink: {train: contract.train, validation: contract.validation, test: contract.test,
                       rejected: contract.rejected, unlabeled: contract.unlabeled,
                       retractions: contract.retractions}
                limits: {max_rejected_share: 1.0}
                """);
        Path input =
                Files.writeString(directory.resolve("two.csv"), "note,kind\nthe first one,plain\nthe other,plain\n");
        CommandRig.Ended ended = CommandRig.run(
                "run",
                pipeline,
                "--input",
                input,
                "--text",
                "note",
                "--label",
                "kind",
                "--no-register",
                "--bootstrap-servers",
                cluster.bootstrapServers(),
                "--registry",
                cluster.registryUrl(),
                "--data",
                directory.resolve("data"));
        assertThat(ended.code()).as(ended.err() + ended.out()).isZero();
    }

    /**
     * All records of all sinks, by their places.
     *
     * @param records how many there are, for a client that cannot know
     */
    Map<String, JsonNode> consume(ForeignClient client, int records) throws Exception {
        List<String> words = new ArrayList<>(List.of("consume", cluster.bootstrapServers(), cluster.registryUrl()));
        if (client.name().equals("node")) {
            words.add(Integer.toString(records));
        }
        words.addAll(SAMPLES);
        words.addAll(OTHERS.keySet());
        Map<String, JsonNode> lines = new TreeMap<>();
        for (JsonNode record : client.run(List.of(), words.toArray(String[]::new))) {
            String place = record.get("topic").asText() + "/" + record.get("partition") + "/" + record.get("offset");
            assertThat(lines.put(place, SampleValues.canonical(record)))
                    .as(place)
                    .isNull();
        }
        return lines;
    }

    private String[] command(String command, String schema, List<String> names) {
        List<String> words =
                new ArrayList<>(List.of(command, cluster.bootstrapServers(), cluster.registryUrl(), schema));
        words.addAll(names);
        return words.toArray(String[]::new);
    }

    @Override
    public void close() {
        cluster.close();
    }
}
