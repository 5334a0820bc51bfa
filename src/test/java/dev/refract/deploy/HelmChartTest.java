package dev.refract.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.refract.spec.yaml.PipelineFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chart's values, their schema and its templates name the same things, and mistakes in values are refused. */
class HelmChartTest {
    private static final Path CHART = Path.of("deploy", "helm", "refract");
    private static final Pattern USED = Pattern.compile("\\.Values((?:\\.\\w+)+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode values = Manifests.read(CHART.resolve("values.yaml"));
    private final JsonSchema schema;

    HelmChartTest() throws IOException {
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(Files.readString(CHART.resolve("values.schema.json")));
    }

    @Test
    void theDefaultsAreValid() {
        assertThat(schema.validate(values)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /replicas                | -1
                    /threads                 | 0
                    /threadz                 | 2
                    /httpPort                | 80
                    /pipeline                | "cells.yaml"
                    /clientProperties        | "security.protocol=SASL_SSL"
                    /state/size              | "20 GB"
                    /resources/limits/memory | 2
                    /image/pullPolicy        | "Sometimes"
                    /networkPolicy/egressPorts | []
                    """)
    void mistakesAreRefused(String pointer, String value) throws IOException {
        ObjectNode wrong = values.deepCopy();
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) wrong.at(pointer.substring(0, last))).set(pointer.substring(last + 1), JSON.readTree(value));

        assertThat(schema.validate(wrong)).isNotEmpty();
    }

    @Test
    void templatesUseEveryValueAndNoOther() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path template : Manifests.files(CHART.resolve("templates"), "")) {
            if (Files.isRegularFile(template)) {
                USED.matcher(Files.readString(template)).results().forEach(match -> used.add(match.group(1)));
            }
        }

        assertThat(leaves(values, ""))
                .allSatisfy(
                        leaf -> assertThat(used).anyMatch(name -> leaf.equals(name) || leaf.startsWith(name + ".")));
        assertThat(used)
                .allSatisfy(name -> assertThat(values.at(name.replace('.', '/')).isMissingNode())
                        .isFalse());
    }

    @Test
    void thePipelineOfTheDefaultsIsThatOfTheFiles() {
        Path file = Path.of("deploy", "kubernetes", "base", "pipeline.yaml");

        assertThat(PipelineFile.reader()
                        .parse(CHART, values.get("pipeline").asText())
                        .orElseThrow())
                .isEqualTo(PipelineFile.read(file).orElseThrow());
    }

    private static List<String> leaves(JsonNode node, String path) {
        if (!node.isObject() || node.isEmpty()) {
            return List.of(path);
        }
        List<String> found = new ArrayList<>();
        node.properties().forEach(field -> found.addAll(leaves(field.getValue(), path + "." + field.getKey())));
        return found;
    }
}
