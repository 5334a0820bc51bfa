package dev.refract.clients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program in {@code src/it/clients} that writes and reads by clients that nobody here wrote.
 *
 * @param name what its samples' ids begin with
 * @param command the program, without its arguments
 */
public record ForeignClient(String name, List<String> command) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SECONDS = 180;

    /**
     * Runs the program to its end.
     *
     * @param input lines for its standard input
     * @return the lines of its standard output
     */
    public List<JsonNode> run(List<String> input, String... arguments) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("refract-client");
        try {
            return run(directory, input, arguments);
        } finally {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(directory);
        }
    }

    private List<JsonNode> run(Path directory, List<String> input, String... arguments)
            throws IOException, InterruptedException {
        Path in = Files.write(directory.resolve("in"), input);
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of(arguments));
        Process process = new ProcessBuilder(words)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            String said = Files.readString(err, UTF_8);
            assertThat(ended)
                    .as("%s ends within %d s; it said: %s", words, SECONDS, said)
                    .isTrue();
            assertThat(process.exitValue()).as("%s: %s", words, said).isZero();
        } finally {
            process.destroyForcibly();
        }
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(out, UTF_8)) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }
}
