package dev.refract.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.refract.cli.session.Session;
import dev.refract.feed.DatasetReader;
import dev.refract.feed.dataset.DatasetOptions;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.kafka.TopicReader;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exactly once, as the user sees it: corrected and deleted pictures leave reports, exports and replays. */
class CorrectionsIT {
    private static final int PICTURES = 16;
    private static final Set<Integer> CORRECTED = Set.of(0, 1, 2, 3, 4);
    private static final Set<Integer> DELETED = Set.of(4, 5, 6);
    private static final int COPIES = 2;
    private static final String VOC = """
        <annotation><filename>%d.png</filename>
          <object><name>%s</name><bndbox>
            <xmin>5</xmin><ymin>11</ymin><xmax>24</xmax><ymax>30</ymax></bndbox></object>
        </annotation>
        """;

    @TempDir
    private Path folder;

    @Test
    void whatNoLongerHoldsIsLeftOut() throws Exception {
        Path pipeline = Files.writeString(folder.resolve("discs.yaml"), """
            pipeline: corrected-discs
            source: {topic: discs.in, revisions: supersede, tombstones: forward}
            split: {train: 0.5, validation: 0.25, test: 0.25}
            augment: {copies: 2, steps: [flip_horizontal, rotate: {angle_range: [-30, 30]}]}
            sink: {train: discs.train, validation: discs.validation, test: discs.test, rejected: discs.rejected,
                   retractions: discs.retractions, tombstones: true}
            """);
        Path data = folder.resolve("data");
        for (int i = 0; i < PICTURES; i++) {
            draw(i, "disc");
        }
        CommandRig.Ended first = run(pipeline, data);
        for (int i : CORRECTED) {
            draw(i, "ring");
        }
        CommandRig.Ended second = run(pipeline, data);
        List<String> ids = ids();
        try (Session session = Session.embedded(data)) {
            for (int picture : DELETED) {
                delete(session, ids.get(picture));
            }
            delete(session, "nobody");
        }
        Path other = folder.resolve("other");
        Files.createDirectories(other);
        Files.move(folder.resolve("discs"), other.resolve("all"));
        draw(PICTURES, "disc"); // a run needs something to send
        CommandRig.Ended third = run(pipeline, data);

        CommandRig.Ended stats = CommandRig.run("stats", pipeline, "--data", data);
        CommandRig.Ended replay = CommandRig.run("replay", pipeline, "--sample", 1_000, "--data", data);
        CommandRig.Ended export = CommandRig.run(
                "export", pipeline, "--format", "pascal-voc", "--out", folder.resolve("out"), "--data", data);
        for (CommandRig.Ended ended : List.of(first, second, third, stats, replay, export)) {
            assertThat(ended.code()).as(ended.err()).isZero();
        }

        Map<String, Integer> published = published(data);
        int retracted = CORRECTED.stream()
                        .mapToInt(i -> published.get(ids.get(i)))
                        .sum()
                + DELETED.stream().mapToInt(i -> published.get(ids.get(i))).sum();
        assertThat(stats.out())
                .contains(
                        "corrected 5 inputs revised, 3 deleted; " + retracted + " samples retracted and left out above")
                .contains("4 tombstones")
                .doesNotContain("MISSING");
        assertThat(export.out()).contains("left out " + retracted + ": retracted");
        assertThat(exported()).isEqualTo(expected(published, ids));
        long copies = expected(published, ids).values().stream()
                .filter(count -> count > 1)
                .mapToLong(count -> count - 1L)
                .sum();
        assertThat(replay.out()).contains(copies + " of " + copies + " copies equal, byte for byte");
    }

    /** Samples that one content of each picture became, by the side that its group is on. */
    private static Map<String, Integer> published(Path data) {
        Map<String, Integer> published = new TreeMap<>();
        try (Session session = Session.embedded(data)) {
            for (String side : List.of("train", "validation", "test")) {
                session.samples(
                        "discs." + side,
                        sample -> published.put(sample.originId(), side.equals("train") ? COPIES + 1 : 1));
            }
            assertThat(TopicReader.read(session.connection(), "discs.rejected", record -> record.offset()))
                    .isEmpty();
        }
        return published;
    }

    /** How many images each picture has in the end, by label and id. */
    private static Map<String, Integer> expected(Map<String, Integer> published, List<String> ids) {
        Map<String, Integer> expected = new TreeMap<>();
        published.forEach((id, count) -> {
            int picture = ids.indexOf(id); // the last one is not in the list: -1
            if (!DELETED.contains(picture)) {
                expected.put((CORRECTED.contains(picture) ? "ring " : "disc ") + id, count);
            }
        });
        return expected;
    }

    private Map<String, Integer> exported() throws IOException {
        Map<String, Integer> exported = new TreeMap<>();
        for (String side : List.of("train", "validation", "test")) {
            Path out = folder.resolve("out").resolve(side);
            for (String line : Files.readAllLines(out.resolve("lineage.jsonl"))) {
                JsonNode from = new ObjectMapper().readTree(line);
                String file = from.get("file").asText().replace("JPEGImages", "Annotations");
                String labels = Files.readString(out.resolve(file.substring(0, file.lastIndexOf('.')) + ".xml"));
                String label = labels.contains("ring") ? "ring " : "disc ";
                exported.merge(label + from.get("origin_id").asText(), 1, Integer::sum);
            }
        }
        return exported;
    }

    private CommandRig.Ended run(Path pipeline, Path data) {
        return CommandRig.run("run", pipeline, "--input", folder.resolve("discs"), "--data", data);
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>();
        DatasetReader.open(folder.resolve("discs"), DatasetOptions.DEFAULT)
                .read()
                .forEach(outcome -> ids.add(((ReadResult.Read) outcome).sample().id()));
        return ids.stream().sorted((one, two) -> number(one) - number(two)).collect(Collectors.toList());
    }

    private static int number(String id) {
        return Integer.parseInt(id.replaceAll(".*?(\\d+)\\.[a-z]+", "$1"));
    }

    private static void delete(Session session, String id) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", session.connection().bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("discs.in", id.getBytes(UTF_8), null))
                    .get();
        }
    }

    private void draw(int number, String label) throws IOException {
        BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        Graphics pen = image.getGraphics();
        pen.setColor(new Color(90 + number, 200, 255 - number));
        pen.fillOval(4, 10, 20, 20);
        pen.dispose();
        Path images = Files.createDirectories(folder.resolve("discs/JPEGImages"));
        ImageIO.write(image, "png", images.resolve(number + ".png").toFile());
        Path annotations = Files.createDirectories(folder.resolve("discs/Annotations"));
        Files.writeString(annotations.resolve(number + ".xml"), VOC.formatted(number, label));
    }
}
