package dev.refract.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.serde.Contract;
import dev.refract.serde.ForeignWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader with the file alone finds in every sink. */
class ContractTopologyTest {
    private static final List<String> SPLITS = List.of("TRAIN", "VALIDATION", "TEST");

    @TempDir
    private Path state;

    @Test
    void everySinkSaysWhatWasDecided() {
        try (PipelineRig rig = new PipelineRig(Pipelines.copying(0).build(), state)) {
            for (String split : SPLITS) {
                GenericRecord out = sent(rig, ForeignWriter.ofFile(rig.registry), sample(split));

                assertThat(out.get("split")).hasToString(split);
                assertThat(out.get("main_class")).hasToString("b");
                assertThat(out.get("copy")).isEqualTo(0);
                assertThat(out.get("weight")).isEqualTo(2.5);
                assertThat(out.get("revision")).isEqualTo(0);
            }
        }
    }

    /** A field that we do not know is kept on every side, not only on those that pass records on as they came. */
    @Test
    void anUnknownFieldIsTheSameAttributeInEverySink() {
        try (PipelineRig rig = new PipelineRig(Pipelines.copying(0).build(), state)) {
            ForeignWriter writer = new ForeignWriter(rig.registry, withField("ward"));
            for (String split : SPLITS) {
                Map<String, Object> fields = new HashMap<>(sample(split));
                fields.put("ward", "3b");

                GenericRecord out = sent(rig, writer, fields);

                assertThat(out.get("split")).hasToString(split);
                assertThat(out.get("attributes")).hasToString("{ward=3b}");
            }
        }
    }

    private static Map<String, ?> sample(String split) {
        return Map.of(
                "id",
                "of " + split,
                "split",
                split,
                "weight",
                2.5,
                "main_class",
                "whatever the producer says",
                "text",
                "hello",
                "label",
                Map.of("classes", List.of(share("a", 0.25), share("b", 0.75))));
    }

    private static Map<String, ?> share(String name, double share) {
        return Map.of("name", name, "share", share);
    }

    private static Schema withField(String name) {
        String file = Contract.SAMPLE.toString();
        String more = ",{\"name\":\"" + name + "\",\"type\":\"string\"}]}";
        return new Schema.Parser().parse(file.substring(0, file.lastIndexOf("]")) + more);
    }

    private static GenericRecord sent(PipelineRig rig, ForeignWriter writer, Map<String, ?> fields) {
        byte[] value = writer.value(fields);
        rig.send("key".getBytes(UTF_8), value);
        assertThat(rig.rejected()).isEmpty();
        byte[] out = rig.read(fields.get("split").toString().toLowerCase(Locale.ROOT))
                .get(0)
                .value();
        try {
            return new GenericDatumReader<GenericRecord>(Contract.SAMPLE)
                    .read(null, DecoderFactory.get().binaryDecoder(out, 5, out.length - 5, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
