package dev.refract.spec;

import dev.refract.declare.Shape;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads pipelines as users write them: YAML 1.2, of which JSON is a part. */
public final class PipelineFile {
    private final Families families;

    private PipelineFile(Families families) {
        this.families = families;
    }

    /** A reader that knows what Refract and the extensions on the class path provide. */
    public static PipelineFile reader() {
        return new PipelineFile(Families.load());
    }

    /** A reader that knows {@code families} and nothing else. */
    public static PipelineFile reader(Families families) {
        return new PipelineFile(families);
    }

    /** Reads {@code file}; files it names are looked for beside it. */
    public static Parsed read(Path file) {
        return reader().parse(file);
    }

    /** Reads {@code file}; files it names are looked for beside it. */
    public Parsed parse(Path file) {
        try {
            return parse(file, SpecText.read(file));
        } catch (IllegalArgumentException e) {
            return new Parsed.Invalid(List.of(new Problem(file.toString(), 0, 0, "", e.getMessage())));
        }
    }

    /** Reads {@code text} as if it stood in {@code file}. */
    public Parsed parse(Path file, String text) {
        Findings findings = new Findings();
        Optional<Pipeline> pipeline = YamlTree.read(file, text, findings)
                .flatMap(top -> new ShapeReader(families, findings).read(new Shape.Group(Pipeline.class), top))
                .map(Pipeline.class::cast);
        findings.checkNamed();
        return pipeline.isPresent() && findings.clean()
                ? new Parsed.Valid(pipeline.get(), Lints.of(pipeline.get(), families.catalogue(), findings))
                : new Parsed.Invalid(findings.problems());
    }
}
