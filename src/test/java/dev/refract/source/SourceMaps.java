package dev.refract.source;

import dev.refract.spec.Source;
import dev.refract.spec.yaml.ParseResult;
import dev.refract.spec.yaml.PipelineFile;
import dev.refract.spec.yaml.Problem;
import java.nio.file.Path;
import java.util.List;

/** Maps as users write them. */
public final class SourceMaps {
    private SourceMaps() {}

    /** The source of a pipeline whose {@code source} is {@code written}, in YAML's flow style. */
    public static Source source(String written) {
        return parse(written).orElseThrow().source();
    }

    /** The map {@code written}, in YAML's flow style, of a JSON source. */
    public static SourceMap map(String written) {
        return source("{topic: in, format: json, map: " + written + "}").map().orElseThrow();
    }

    /** The mistakes in a source, each as its user reads it. */
    public static List<String> mistakes(String written) {
        return ((ParseResult.Invalid) parse(written))
                .problems().stream().map(Problem::toString).toList();
    }

    private static ParseResult parse(String written) {
        return PipelineFile.reader().parse(Path.of("x.yaml"), """
            pipeline: mapped
            sink: {train: train, validation: validation, test: test, rejected: rejected}
            source: %s
            """.formatted(written));
    }
}
