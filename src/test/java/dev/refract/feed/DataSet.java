package dev.refract.feed;

import dev.refract.sample.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A data set that a test writes file by file. */
record DataSet(Path root) {

    DataSet with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    DataSet with(String name, byte[] content) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Outcome> outcomes(IngestOptions options) {
        return outcomes("", options);
    }

    List<Outcome> outcomes(String below, IngestOptions options) {
        return Reader.open(root.resolve(below), options).read().toList();
    }

    static List<Sample> samples(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome instanceof Outcome.Read)
                .map(outcome -> ((Outcome.Read) outcome).sample())
                .toList();
    }

    static List<Outcome.Skipped> skipped(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome instanceof Outcome.Skipped)
                .map(outcome -> (Outcome.Skipped) outcome)
                .toList();
    }
}
