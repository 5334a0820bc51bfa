package dev.refract.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.Golden;
import dev.refract.copies.Plan;
import dev.refract.serde.Contract;
import dev.refract.serde.ForeignWriter;
import dev.refract.spec.Pipeline;
import dev.refract.spec.yaml.DeclaredFamilies;
import dev.refract.spec.yaml.DefaultRecords;
import dev.refract.spec.yaml.PipelineFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An original and its copies, lineage included, are published as they were, field by field. */
class PublishedSamplesTest {
    private static final Path FILE = Path.of("src/test/resources/golden/published.txt");

    private static final String PIPELINE = """
            pipeline: published
            seed: 7
            source: {topic: in}
            augment:
              copies: 2
              steps:
                - word_swap: {p: 1}
                - case_change: {p: 1}
            sink: {train: train, validation: validation, test: test, rejected: rejected}
            """;

    @TempDir
    private Path state;

    @Test
    void everyFieldIsAsItWas() {
        Pipeline pipeline =
                PipelineFile.reader().parse(Path.of("published.yaml"), PIPELINE).orElseThrow();
        DeclaredFamilies families = DeclaredFamilies.load();
        Plan plan = Plan.of(pipeline, "d".repeat(64), families.catalog(), new DefaultRecords(families).media());
        try (PipelineRig rig = new PipelineRig(pipeline, plan, state)) {
            rig.send("1".getBytes(UTF_8), ForeignWriter.ofFile(rig.registry).value(sample()));

            Golden.file(FILE)
                    .holds(rig.read("train").stream()
                            .map(out -> record(out.value()))
                            .map(PublishedSamplesTest::lines)
                            .collect(Collectors.joining("\n")));
        }
    }

    private static Map<String, ?> sample() {
        return Map.of(
                "id",
                "1",
                "split",
                "TRAIN",
                "group_id",
                "author 5",
                "event_time",
                1_795_707_022_268L,
                "text",
                "The green parrot sat on a low branch, and nobody saw it leave.",
                "label",
                Map.of(
                        "classes",
                        List.of(Map.of("name", "bird", "share", 0.75), Map.of("name", "animal", "share", 0.25)),
                        "multilabel",
                        List.of(Map.of("name", "outdoors", "share", 1.0), Map.of("name", "calm", "share", 0.5)),
                        "spans",
                        List.of(Map.of("start", 4, "end", 16, "category", "ANIMAL")),
                        "annotation",
                        Map.of("id", "17", "annotator", "ann", "agreement", 0.5, "confidence", 1.0)),
                "attributes",
                Map.of("source", "notes"));
    }

    /** One line for each field. */
    private static String lines(GenericRecord record) {
        return record.getSchema().getFields().stream()
                .map(field -> field.name() + ": " + record.get(field.pos()))
                .flatMap(line -> Stream.of(line, "\n"))
                .collect(Collectors.joining());
    }

    private static GenericRecord record(byte[] value) {
        try {
            return new GenericDatumReader<GenericRecord>(Contract.SAMPLE)
                    .read(null, DecoderFactory.get().binaryDecoder(value, 5, value.length - 5, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
