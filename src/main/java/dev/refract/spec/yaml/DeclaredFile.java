package dev.refract.spec.yaml;

import dev.refract.declare.Shape;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads any declared record from a YAML file of its own, with the messages that pipelines have. */
public final class DeclaredFile {
    private DeclaredFile() {}

    /**
     * The record in {@code file}.
     *
     * @param refusal makes an exception of the mistakes, one a line
     */
    public static <T extends Record> T read(
            Path file, Class<T> type, Function<String, ? extends RuntimeException> refusal) {
        ParseContext findings = new ParseContext();
        Optional<Object> read = Optional.empty();
        try {
            read = YamlTree.read(file, Utf8File.read(file), findings)
                    .flatMap(
                            top -> new ShapeReader(DeclaredFamilies.load(), findings).read(new Shape.Group(type), top));
            findings.checkResources();
        } catch (IllegalArgumentException e) {
            findings.add(new Problem(file.toString(), 0, 0, "", e.getMessage()));
        }
        if (read.isPresent() && findings.hasNoProblems()) {
            return type.cast(read.get());
        }
        throw refusal.apply(findings.problems().stream()
                .map(Problem::toString)
                .collect(Collectors.joining(System.lineSeparator())));
    }
}
