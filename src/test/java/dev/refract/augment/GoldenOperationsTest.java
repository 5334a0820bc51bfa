package dev.refract.augment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.Golden;
import dev.refract.augment.GoldenLines.Line;
import dev.refract.augment.catalog.Catalog;
import dev.refract.augment.engine.Augmenter;
import dev.refract.augment.engine.StepCodec;
import dev.refract.augment.policy.PolicySamples;
import dev.refract.augment.text.model.BackTranslation;
import dev.refract.declare.Declaration;
import dev.refract.model.translate.LibreTranslate;
import dev.refract.model.translate.RetryPolicy;
import dev.refract.model.translate.TranslationServer;
import dev.refract.spec.yaml.DeclaredFamilies;
import dev.refract.spec.yaml.DefaultRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bytedeco.opencv.global.opencv_core;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Reproducible: what every operation and policy draws and makes is as it was, and steps that were
 * published are still read and make the same copies.
 */
class GoldenOperationsTest {
    private static final Path FILE = Path.of("src/test/resources/golden/operations.txt");
    private static final DeclaredFamilies FAMILIES = DeclaredFamilies.load();
    private static final Catalog CATALOG = FAMILIES.catalog();
    private static final DefaultRecords DEFAULTS = new DefaultRecords(FAMILIES);
    private static final Augmenter AUGMENTER = new Augmenter(new StepCodec(CATALOG));

    private static TranslationServer translator;

    @BeforeAll
    static void start() throws IOException {
        translator = new TranslationServer(said -> said.substring(said.indexOf(": ") + 2)
                .replace("beautiful", "pretty")
                .replace("big", "large")
                .replace("late", "too late"));
    }

    @AfterAll
    static void stop() {
        translator.close();
    }

    @Test
    void everyCopyIsAsItWas() throws IOException {
        Map<String, List<Line>> committed = committed();
        List<Line> made = copies().values().stream()
                .flatMap(copies -> copies.missing().isEmpty()
                        ? copies.made().stream()
                        : committed.getOrDefault(copies.key(), List.of()).stream())
                .map(line -> comparable(line, committed))
                .toList();

        Golden.file(FILE).holds(GoldenLines.text(made).replace(translator.url(), "http://translator"));
    }

    /** Steps hold all that a network or a translator said, so that no machine lacks anything to play them again. */
    @Test
    void whatWasPublishedIsMadeAgain() throws IOException {
        Map<String, List<Line>> committed = committed();
        Map<String, GoldenCopies> copies = copies();
        List<Line> lines = committed.values().stream().flatMap(List::stream).toList();

        assertThat(lines.stream().map(line -> comparable(copies.get(line.key()).replayed(line), committed)))
                .containsExactlyElementsOf(lines);
    }

    /**
     * Some sums of floats end in another last bit on a processor without fused multiplication: there, payloads are
     * not compared.
     */
    private static Line comparable(Line made, Map<String, List<Line>> committed) {
        return opencv_core.checkHardwareSupport(opencv_core.CV_CPU_AVX2)
                ? made
                : committed.getOrDefault(made.key(), List.of()).stream()
                        .filter(line -> line.specimen().equals(made.specimen()))
                        .findFirst()
                        .map(made::withPayloadOf)
                        .orElse(made);
    }

    @Test
    void everythingHasALineWithSteps() throws IOException {
        Set<String> withSteps = committed().values().stream()
                .flatMap(List::stream)
                .filter(line -> !line.steps().isEmpty())
                .map(Line::key)
                .collect(Collectors.toSet());

        assertThat(copies().values().stream().map(GoldenCopies::key).filter(key -> !withSteps.contains(key)))
                .containsExactlyInAnyOrder("identity default", "identity 1", "rand_augment 2");
    }

    private static Map<String, List<Line>> committed() throws IOException {
        String text = Files.exists(FILE) ? Files.readString(FILE) : "";
        return GoldenLines.parse(text).stream().collect(Collectors.groupingBy(Line::key));
    }

    /** Every setting of the contracts' tables, and every operation and policy by default, by key. */
    private static Map<String, GoldenCopies> copies() {
        Map<String, GoldenCopies> all = new LinkedHashMap<>();
        for (ContractSamples samples : ContractKinds.all()) {
            Set<Class<?>> seen = new HashSet<>();
            for (Augmentation<?> operation : samples.operations()) {
                if (seen.add(operation.getClass())) {
                    add(all, "default", samples, answered((Transform) DEFAULTS.of(Declaration.of(type(operation)))));
                }
                add(all, String.valueOf(number(all, operation)), samples, answered(operation));
            }
        }
        CATALOG.policies().values().forEach(policy -> {
            Transform part = (Transform) DEFAULTS.of(policy);
            add(all, "default", samples(part), part);
        });
        PolicySamples.all()
                .forEach(row -> add(all, String.valueOf(number(all, row.policy())), row.samples(), row.policy()));
        return all;
    }

    /** Nothing depends on the version of a program that a machine may have. */
    private static Transform answered(Transform part) {
        return part instanceof BackTranslation translated
                ? new BackTranslation(
                        translated.amount(),
                        new LibreTranslate(
                                translator.url(), Optional.empty(), new RetryPolicy(60_000, 2, 200, 5, 30_000)),
                        translated.language(),
                        translated.pivotLanguages(),
                        translated.numPivots(),
                        translated.maxCharacters(),
                        translated.onFailure())
                : part;
    }

    private static int number(Map<String, GoldenCopies> all, Transform part) {
        int number = 1;
        while (all.containsKey(key(part, String.valueOf(number)))) {
            number++;
        }
        return number;
    }

    private static void add(Map<String, GoldenCopies> all, String setting, ContractSamples samples, Transform part) {
        String key = key(part, setting);
        all.put(key, new GoldenCopies(key, samples, medium(samples), part, AUGMENTER));
    }

    private static String key(Transform part, String setting) {
        return Declaration.of(type(part)).id() + " " + setting;
    }

    private static Class<? extends Record> type(Transform part) {
        return part.getClass().asSubclass(Record.class);
    }

    /** The first kind of data that the part has anything to do with. */
    private static ContractSamples samples(Transform part) {
        return ContractKinds.all().stream()
                .filter(samples -> Stage.of(part).onlyFor(samples.kind()).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static Medium medium(ContractSamples samples) {
        return samples.medium(DEFAULTS.media().stream()
                .filter(medium -> medium.kind() == samples.kind())
                .findFirst()
                .orElseThrow());
    }
}
