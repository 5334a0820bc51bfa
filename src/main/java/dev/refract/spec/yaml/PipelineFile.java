package dev.refract.spec.yaml;

import dev.refract.declare.Shape;
import dev.refract.spec.Pipeline;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads pipelines as users write them: YAML 1.2, which includes JSON. */
public final class PipelineFile {
    private final DeclaredFamilies families;

    private PipelineFile(DeclaredFamilies families) {
        this.families = families;
    }

    /** A reader that knows what Refract and the extensions on the class path provide. */
    public static PipelineFile reader() {
        return new PipelineFile(DeclaredFamilies.load());
    }

    /** A reader that knows {@code families} and nothing else. */
    public static PipelineFile reader(DeclaredFamilies families) {
        return new PipelineFile(families);
    }

    /** Reads {@code file}; files it names are looked for beside it. */
    public static ParseResult read(Path file) {
        return reader().parse(file);
    }

    /** Reads {@code file}; files it names are looked for beside it. */
    public ParseResult parse(Path file) {
        try {
            return parse(file, Utf8File.read(file));
        } catch (IllegalArgumentException e) {
            return new ParseResult.Invalid(List.of(new Problem(file.toString(), 0, 0, "", e.getMessage())));
        }
    }

    /** Reads {@code text} as if it stood in {@code file}. */
    public ParseResult parse(Path file, String text) {
        ParseContext findings = new ParseContext();
        Optional<Pipeline> pipeline = YamlTree.read(file, text, findings)
                .flatMap(top -> new ShapeReader(families, findings).read(new Shape.Group(Pipeline.class), top))
                .map(Pipeline.class::cast);
        findings.checkResources();
        return pipeline.isPresent() && findings.hasNoProblems()
                ? new ParseResult.Valid(pipeline.get(), PipelineLints.of(pipeline.get(), families.catalog(), findings))
                : new ParseResult.Invalid(findings.problems());
    }
}
