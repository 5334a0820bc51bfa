package dev.refract.feed.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.feed.DatasetReader;
import dev.refract.feed.dataset.DatasetFormat;
import dev.refract.feed.dataset.DatasetOptions;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.sample.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reproducible, labels stay true: a file of templates is the same data set whenever it is read. */
class TemplateReaderTest {
    private static final Path EXAMPLE = Path.of("topologies/resources/queries.templates.yaml");

    @TempDir
    private Path folder;

    private List<Sample> read(Path file) {
        return DatasetReader.open(file, DatasetOptions.DEFAULT)
                .read()
                .map(outcome -> ((ReadResult.Read) outcome).sample())
                .toList();
    }

    private static String text(Sample sample) {
        return ((Payload.Text) sample.payload()).text();
    }

    private Path written(String yaml) throws IOException {
        return Files.writeString(folder.resolve("t.yaml"), yaml);
    }

    @Test
    void theExampleMakesAsManyDifferentTextsAsPlanned() {
        List<Sample> samples = read(EXAMPLE);

        assertThat(samples).hasSize(200);
        assertThat(new HashSet<>(samples.stream().map(TemplateReaderTest::text).toList()))
                .hasSize(200);
        assertThat(new HashSet<>(samples.stream().map(Sample::id).toList())).hasSize(200);
        assertThat(read(EXAMPLE)).isEqualTo(samples);
        assertThat(samples).allSatisfy(sample -> {
            assertThat(sample.attributes()).containsEntry("synthetic", "template_generation");
            assertThat(sample.lineage()).isEmpty();
            assertThat(sample.label().mainClass()).isPresent();
            assertThat(text(sample)).doesNotContain("{");
        });
    }

    @Test
    void slotsMarkTheirPlaces() {
        for (Sample sample : read(EXAMPLE)) {
            for (Span span : sample.label().spans()) {
                int[] points = text(sample).codePoints().toArray();
                String marked = new String(points, span.start(), span.end() - span.start());
                assertThat(sample.attributes()).containsValue(marked);
                assertThat(span.category()).isIn("CITY", "PRICE");
            }
            Map<String, String> facts = sample.attributes();
            assertThat(facts.getOrDefault("slot.city:2", "")).isNotEqualTo(facts.get("slot.city"));
        }
    }

    @Test
    void numbersAreWrittenAsAskedAndWithinTheirRange() throws IOException {
        List<Sample> samples = read(written("""
            name: n
            num_texts: 4
            templates: ["{{x}} = {x} {y}"]
            slots: {x: {range: [0.5, 2], step: 0.5, format: "000.00"}, y: ["1,000"]}
            """));

        assertThat(samples)
                .extracting(TemplateReaderTest::text)
                .containsExactlyInAnyOrder(
                        "{x} = 000.50 1,000", "{x} = 001.00 1,000", "{x} = 001.50 1,000", "{x} = 002.00 1,000");
    }

    @Test
    void weightsAreKeptAndTheLastTextIsFound() throws IOException {
        String file = """
            name: n
            num_texts: %d
            templates: [{text: "{a}{b}", weight: 1000}, "rare {a}"]
            slots: {a: {range: [0, 9]}, b: {range: [0, 999]}}
            """;
        List<Sample> some = read(written(file.formatted(2_000)));
        List<Sample> all = read(written(file.formatted(10_010)));

        assertThat(some.stream().filter(sample -> text(sample).startsWith("rare")))
                .hasSizeLessThan(20);
        assertThat(all.stream().filter(sample -> text(sample).startsWith("rare")))
                .hasSize(10);
    }

    @Test
    void whatCannotBeMadeIsTold() throws IOException {
        Path file = written("""
            name: n
            num_texts: 3
            templates: ["{a}", "x"]
            slots: {a: [x, y]}
            """);
        List<ReadResult> outcomes =
                DatasetReader.open(file, DatasetOptions.DEFAULT).read().toList();

        assertThat(outcomes).hasSize(3);
        assertThat(outcomes.stream().filter(ReadResult.Skipped.class::isInstance))
                .singleElement()
                .extracting(outcome -> ((ReadResult.Skipped) outcome).message())
                .isEqualTo("the templates make 2 different texts, num_texts asks for 3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "num_texts: 9; templates: [a] | t.yaml:2: num_texts: asks for 9 different texts, the templates make 1",
                "num_texts: 1; templates: ['{b}'] | t.yaml:3: templates[0]: names the slot b, which is not among []",
                "num_texts: 1; templates: ['a } b'] | t.yaml:3: templates[0]: has a brace at character 3",
                "num_texts: 1; templates: [a]; slots: {x: [1]} | t.yaml:4: slots.x[0]: must be text",
                "num_texts: 1; templates: [a]; slots: {x: [y]} | t.yaml:4: slots.x: is used in no template",
                "num_texts: 1; templates: ['{x}']; slots: {x: {values: [y], weights: [1, 2]}} | weights: must be as many as"
                        + " the values",
                "num_texts: 1; templates: ['{x}']; slots: {x: {values: [y], range: [1, 2]}} | must have either values or a"
                        + " range",
                "num_texts: 1; templates: ['{x}']; slots: {x: {range: [1, 2], format: '0.0.0'}} | format: must be a number"
                        + " format",
                "num_texts: 1; template: [a] | unknown key template; did you mean templates?",
            })
    void mistakesAreToldWithTheirLine(String yaml, String message) throws IOException {
        Path file = written("name: n\n" + yaml.replace("; ", "\n") + "\n");
        DatasetOptions options = DatasetOptions.DEFAULT.withFormat(DatasetFormat.TEMPLATES);
        assertThatThrownBy(() -> DatasetReader.open(file, options))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining(message);
    }
}
