package dev.refract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.spec.docs.CatalogEntry;
import dev.refract.spec.docs.CatalogTable;
import dev.refract.spec.yaml.DeclaredFamilies;
import dev.refract.spec.yaml.ParseResult;
import dev.refract.spec.yaml.PipelineFile;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One name of the catalog is looked up with all there is to know of it, under ours or another library's name. */
class CatalogCommandTest {
    @Test
    void anOperationIsShownAlone() {
        CommandRig.Ended ended = CommandRig.run("catalog", "motion_blur");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).startsWith("motion_blur (image)\n").contains("known as", "  - motion_blur: {");
    }

    @Test
    void aNameOfAnotherLibraryLeadsToOurs() {
        CommandRig.Ended ended = CommandRig.run("catalog", "HorizontalFlip");

        assertThat(ended.code()).isZero();
        assertThat(ended.out().lines())
                .startsWith(
                        "HorizontalFlip is flip_horizontal here (Albumentations, ImageDataGenerator)",
                        "",
                        "flip_horizontal (image)");
    }

    @Test
    void anUnknownNameIsAMistakeOfTheCommandLine() {
        CommandRig.Ended ended = CommandRig.run("catalog", "rotat");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .isEqualToNormalizingNewlines("refract: rotat is not in the catalog; did you mean rotate?\n");
    }

    static Stream<CatalogEntry> entries() {
        return CatalogTable.of(DeclaredFamilies.load()).entries().stream();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void theLineToCopyIsAPartOfAPipeline(CatalogEntry entry) {
        String block = switch (entry.section()) {
            case "gates" -> "gate:\n  " + entry.yaml();
            case "media" -> "media:\n  " + entry.yaml();
            default -> "augment:\n  steps:\n    " + entry.yaml();
        };

        ParseResult parsed = PipelineFile.reader().parse(Path.of(entry.id() + ".yaml"), """
                pipeline: copied
                source: {topic: in}
                sink: {train: a, validation: b, test: c, rejected: d}
                """ + block);

        if (parsed instanceof ParseResult.Invalid invalid) {
            // an example may name a file of the user
            assertThat(invalid.problems())
                    .allSatisfy(problem -> assertThat(problem.message())
                            .containsAnyOf("does not exist", "cannot be read", "no such file"));
        }
    }
}
