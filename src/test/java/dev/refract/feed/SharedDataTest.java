package dev.refract.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.refract.feed.dataset.ColumnRoles;
import dev.refract.feed.dataset.DatasetFormat;
import dev.refract.feed.dataset.DatasetOptions;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.sample.Cell;
import dev.refract.sample.Instance;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Exactly once, where it begins: every file and row of real data sets is read, none twice. Runs
 * where the data sets are, in {@code ../shared/data}.
 */
class SharedDataTest {
    private static final Path DATA = Path.of("..", "shared", "data");

    @Test
    void cifarIsAFolderOfClasses() {
        List<Sample> samples = all("cifar10-lt/train", DatasetOptions.DEFAULT, DatasetFormat.IMAGE_FOLDER);

        assertThat(samples).hasSize(12_406);
        assertThat(classes(samples))
                .isEqualTo(Map.of(
                        "airplane",
                        5000L,
                        "automobile",
                        2997L,
                        "bird",
                        1796L,
                        "cat",
                        1077L,
                        "deer",
                        645L,
                        "dog",
                        387L,
                        "frog",
                        232L,
                        "horse",
                        139L,
                        "ship",
                        83L,
                        "truck",
                        50L));
    }

    @Test
    void cifarAsAWholeHasItsSplits() {
        List<Sample> samples = all("cifar10-lt", DatasetOptions.DEFAULT, DatasetFormat.IMAGE_FOLDER);

        assertThat(samples.stream().collect(Collectors.groupingBy(s -> s.split().name(), Collectors.counting())))
                .isEqualTo(Map.of("TRAIN", 12_406L, "TEST", 3_000L));
    }

    @Test
    void bloodCellsArePascalVoc() {
        List<Sample> samples = all("bccd", DatasetOptions.DEFAULT, DatasetFormat.PASCAL_VOC);

        assertThat(samples).hasSize(364);
        assertThat(samples.stream().collect(Collectors.groupingBy(s -> s.split().name(), Collectors.counting())))
                .isEqualTo(Map.of("TRAIN", 205L, "VALIDATION", 87L, "TEST", 72L));
        assertThat(samples.stream()
                        .flatMap(sample -> sample.label().instances().stream())
                        .collect(Collectors.groupingBy(Instance::category, Collectors.counting())))
                .isEqualTo(Map.of("RBC", 4155L, "WBC", 372L, "Platelets", 361L));
    }

    @Test
    void projectTitlesAreCsv() {
        ColumnRoles columns = ColumnRoles.ALL.withText("title").withLabel("tag");
        List<Sample> samples =
                all("madewithml/dataset.csv", DatasetOptions.DEFAULT.withColumns(columns), DatasetFormat.CSV);

        assertThat(samples).hasSize(764);
        assertThat(classes(samples))
                .isEqualTo(Map.of(
                        "natural-language-processing", 310L, "computer-vision", 285L, "other", 106L, "mlops", 63L));
    }

    @Test
    void intentsArePairsInADocument() {
        ColumnRoles columns = ColumnRoles.ALL.withText("0").withLabel("1");
        DatasetOptions options = DatasetOptions.DEFAULT.withJsonPath("train").withColumns(columns);
        List<Sample> samples = all("clinc150/data_imbalanced.json", options, DatasetFormat.JSON);

        assertThat(samples).hasSize(10_525);
        assertThat(classes(samples)).hasSize(150);
    }

    @Test
    void mammographyIsATableWithoutHeader() {
        DatasetOptions options = DatasetOptions.DEFAULT
                .withDialect(DatasetOptions.Dialect.HEADERLESS)
                .withColumns(ColumnRoles.ALL.withLabel("last"));
        List<Sample> samples = all("tabular/mammography.csv", options, DatasetFormat.CSV);

        assertThat(samples).hasSize(11_183);
        assertThat(classes(samples)).isEqualTo(Map.of("'-1'", 10_923L, "'1'", 260L));
        assertThat(samples)
                .allSatisfy(sample -> assertThat(((Payload.Row) sample.payload()).cells())
                        .hasSize(6)
                        .allSatisfy((column, cell) -> assertThat(cell).isInstanceOf(Cell.Numeric.class)));
    }

    @Test
    void spokenDigitsTellLabelAndSpeakerInTheirNames() {
        DatasetOptions options = DatasetOptions.DEFAULT.withPattern("{label}_{group}_{index}.wav");
        List<Sample> samples = all("fsdd/recordings", options, DatasetFormat.WAV_FOLDER);

        assertThat(samples).hasSize(3_000);
        assertThat(classes(samples))
                .hasSize(10)
                .allSatisfy((digit, count) -> assertThat(count).isEqualTo(300));
        assertThat(samples.stream().map(Sample::groupId).distinct()).hasSize(6);
    }

    private static List<Sample> all(String path, DatasetOptions options, DatasetFormat expected) {
        assumeTrue(Files.exists(DATA.resolve(path)), "no shared data here");
        DatasetReader reader = DatasetReader.open(DATA.resolve(path), options);
        List<ReadResult> outcomes = reader.read().toList();

        assertThat(reader.format()).isEqualTo(expected);
        assertThat(outcomes).hasSize((int) reader.total()).allMatch(outcome -> outcome instanceof ReadResult.Read);
        List<Sample> samples = outcomes.stream()
                .map(outcome -> ((ReadResult.Read) outcome).sample())
                .toList();
        assertThat(samples.stream().map(Sample::id)).doesNotHaveDuplicates();
        assertThat(samples.stream().map(Sample::eventTime)).isSorted();
        return samples;
    }

    private static Map<String, Long> classes(List<Sample> samples) {
        return samples.stream()
                .collect(Collectors.groupingBy(
                        sample -> sample.label().mainClass().orElse("none"), TreeMap::new, Collectors.counting()));
    }
}
