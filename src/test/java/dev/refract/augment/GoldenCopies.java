package dev.refract.augment;

import dev.refract.augment.ContractSamples.Specimen;
import dev.refract.augment.GoldenLines.Line;
import dev.refract.augment.engine.Augmenter;
import dev.refract.augment.engine.ResourceIndex;
import dev.refract.augment.text.model.BackTranslation;
import dev.refract.declare.CanonicalForm;
import dev.refract.random.Address;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Copies at fixed places, of the everyday data of the contract.
 *
 * @param key what is made with; stays when a word of its settings changes
 * @param samples whose everyday data are copied
 * @param medium of the kind of {@code samples}
 */
record GoldenCopies(String key, ContractSamples samples, Medium medium, Transform part, Augmenter augmenter) {
    private static final int TRIES = 12;

    /** What this machine lacks to make them; usually nothing. */
    List<String> missing() {
        return operations(part)
                .flatMap(operation -> ContractKinds.all().stream()
                        .filter(kind -> kind.operations().stream()
                                .anyMatch(listed -> listed.getClass() == operation.getClass()))
                        .flatMap(kind -> kind.obstacle(operation).stream()))
                .toList();
    }

    private static Stream<Augmentation<?>> operations(Transform part) {
        if (part instanceof Policy policy) {
            return policy.steps().stream().flatMap(stage -> operations(stage.part()));
        }
        return part instanceof BackTranslation ? Stream.empty() : Stream.of((Augmentation<?>) part);
    }

    /** A line for every specimen of everyday, and for the first odd one where those give nothing to change. */
    List<Line> made() {
        List<Line> lines = samples.ordinary().stream().map(this::made).toList();
        if (lines.stream().anyMatch(line -> !line.steps().isEmpty())) {
            return lines;
        }
        return samples.extremes().stream()
                .map(this::made)
                .filter(line -> !line.steps().isEmpty())
                .findFirst()
                .map(line -> Stream.concat(lines.stream(), Stream.of(line)).toList())
                .orElse(lines);
    }

    /** The first copy that is changed, or else the last. */
    private Line made(Specimen specimen) {
        try (Subject subject = prepared().open(specimen.payload(), specimen.label())) {
            int copy = 1;
            Line line = made(specimen, subject, copy);
            while (line.steps().isEmpty() && copy < TRIES) {
                line = made(specimen, subject, ++copy);
            }
            return line;
        }
    }

    /** The same line with the copy made again from the steps in it. */
    Line replayed(Line line) {
        Specimen specimen = Stream.of(samples.ordinary(), samples.extremes())
                .flatMap(List::stream)
                .filter(each -> each.name().equals(line.specimen()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no specimen is called " + line.specimen()));
        try (Subject subject = prepared().open(specimen.payload(), specimen.label())) {
            Augmented copy = augmenter.replay(subject, line.steps(), samples.partners(), ResourceIndex.of(stages()));
            return line.with(copy);
        }
    }

    private Line made(Specimen specimen, Subject subject, int copy) {
        Augmenter.Result made = augmenter.make(subject, stages(), samples.partners(), copy, address(copy));
        return Line.of(key, specimen.name(), copy, made.copy(), settings(), made.steps());
    }

    /** As users write them, with files as seen from the repository's root. */
    private String settings() {
        String root = Path.of("").toAbsolutePath().toString().replace('\\', '/') + "/";
        return CanonicalForm.json(CanonicalForm.tagged((Record) part)).replace(root, "");
    }

    private Medium prepared() {
        return medium.preparedFor(stages());
    }

    private List<Stage> stages() {
        return Stage.onlyFor(samples.kind(), List.of(Stage.of(part)));
    }

    private static Address address(int copy) {
        return Address.of(11, "golden", "specimen").child(copy);
    }
}
