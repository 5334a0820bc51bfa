package dev.refract.containers;

import dev.refract.copies.Plan;
import dev.refract.spec.yaml.PipelineFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A pipeline over texts that is a test of its state: what it makes of a record depends on all records before.
 *
 * @param name of the pipeline, and the beginning of the names of its topics
 * @param version each has sinks of its own and reads the same source
 */
record Pipelines(String name, int version) {
    static final int PARTITIONS = 6;

    String source() {
        return name + ".in";
    }

    List<String> sinks() {
        return Stream.of("train", "validation", "test", "rejected")
                .map(sink -> applicationId() + "." + sink)
                .toList();
    }

    String applicationId() {
        return name + "-v" + version;
    }

    /** The file that describes it, in a folder that must exist. */
    Path writeTo(Path folder) {
        try {
            return Files.writeString(
                    folder.resolve(applicationId() + ".yaml"), """
                    pipeline: %1$s
                    version: %2$d
                    seed: 20261127
                    source: {topic: %1$s.in}
                    balance: {by: label, target: uniform, volume: 1.5, max_mean_copies: 50}
                    augment:
                      steps:
                        - word_swap: {num_range: [1, 2]}
                    gate: [differs_from_origin]
                    limits: {idle_timeout_ms: 500}
                    sink: {train: %3$s.train, validation: %3$s.validation, test: %3$s.test, rejected: %3$s.rejected}
                    """.formatted(name, version, applicationId()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Plan plan(Path folder) {
        return Plan.of(PipelineFile.read(writeTo(folder)).orElseThrow());
    }
}
