package dev.refract.feed;

import dev.refract.feed.dataset.DatasetOptions;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.sample.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A data set that a test writes file by file. */
public record DataSet(Path root) {

    public DataSet with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public DataSet with(String name, byte[] content) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<ReadResult> outcomes(DatasetOptions options) {
        return outcomes("", options);
    }

    public List<ReadResult> outcomes(String below, DatasetOptions options) {
        return DatasetReader.open(root.resolve(below), options).read().toList();
    }

    public static List<Sample> samples(List<ReadResult> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome instanceof ReadResult.Read)
                .map(outcome -> ((ReadResult.Read) outcome).sample())
                .toList();
    }

    public static List<ReadResult.Skipped> skipped(List<ReadResult> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome instanceof ReadResult.Skipped)
                .map(outcome -> (ReadResult.Skipped) outcome)
                .toList();
    }
}
