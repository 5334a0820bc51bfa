package dev.refract.cli.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.refract.copies.Plan;
import dev.refract.declare.CanonicalForm;
import dev.refract.spec.Pipeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The pipeline as it was when it last ran on a data folder, every default spelled out.
 *
 * @param file where it is kept
 */
public record LastRun(Path file) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * A pipeline that has run.
     *
     * @param digest of the pipeline
     * @param settings each value by its path in the YAML, as JSON writes it
     */
    public record RunPipeline(String digest, SortedMap<String, String> settings) {}

    /** The last run of the pipeline of this name on the data folder, of whatever version. */
    public static LastRun of(Pipeline pipeline, Path data) {
        return new LastRun(data.resolve("pipelines").resolve(pipeline.pipeline() + ".json"));
    }

    /** Keeps the plan as the one that ran last. */
    void keep(Plan plan) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("digest", plan.digest());
        document.put("pipeline", CanonicalForm.of(plan.pipeline()));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, CanonicalForm.json(document) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What ran last; empty when nothing did. */
    public Optional<RunPipeline> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode document = MAPPER.readTree(Files.readString(file));
            return Optional.of(new RunPipeline(document.path("digest").asText(), flat(document.path("pipeline"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The settings of a plan in the same form. */
    public static SortedMap<String, String> settings(Plan plan) {
        try {
            return flat(MAPPER.readTree(CanonicalForm.json(CanonicalForm.of(plan.pipeline()))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain data is always JSON", e);
        }
    }

    private static SortedMap<String, String> flat(JsonNode pipeline) {
        SortedMap<String, String> settings = new TreeMap<>();
        flatten("", pipeline, settings);
        return settings;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> settings) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties()
                    .forEach(member -> flatten(
                            path.isEmpty() ? member.getKey() : path + "." + member.getKey(),
                            member.getValue(),
                            settings));
        } else if (node.isArray() && !node.isEmpty()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(path + "[" + i + "]", node.get(i), settings);
            }
        } else {
            settings.put(path, node.toString());
        }
    }
}
