package dev.refract.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.feed.dataset.DatasetFormat;
import dev.refract.feed.dataset.DatasetOptions;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.feed.file.SafeFileName;
import dev.refract.sample.Bytes;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sounds go out as files with a table beside them, and come in again byte for byte, on the sides they were on. */
class AudioExportTest {
    @TempDir
    private Path folder;

    @Test
    void metadataNameEachFileAndItsLabel() throws IOException {
        export("csv", Map.of(sound("a/1", Label.of("up")), Split.TRAIN));

        String name = SafeFileName.ofId("a/1");
        assertThat(Files.readString(folder.resolve("train/metadata.csv"))).isEqualTo("""
            file_name,id,origin,group,time,label,split,copy,weight
            up/%s.wav,a/1,a/1,a/1,1970-01-01T00:00:00Z,up,train,0,1.0
            """.formatted(name));
        assertThat(Files.readString(folder.resolve("train/lineage.jsonl")))
                .startsWith("{\"file\":\"up/" + name + ".wav\",\"id\":\"a/1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json-lines"})
    void soundsComeBack(String format) {
        Map<Sample, Split> written = new LinkedHashMap<>();
        written.put(sound("1", Label.of("up/down")), Split.TRAIN);
        written.put(sound("2", Label.of("..")), Split.VALIDATION);
        written.put(sound("3", Label.of("up")), Split.TEST);
        export(format, written);

        assertThat(read())
                .containsExactlyInAnyOrderElementsOf(written.entrySet().stream()
                        .map(entry -> Known.of(entry.getKey().withSplit(entry.getValue())))
                        .toList());
    }

    @Test
    void jsonLinesHoldShares() {
        Map<String, Double> shares = new LinkedHashMap<>();
        shares.put("up", 0.25);
        shares.put("down", 0.75);
        Sample mixed = sound("1", Label.NONE.withClasses(shares));

        ExportReport report = export("json-lines", Map.of(mixed, Split.TRAIN));

        assertThat(report.losses()).isEmpty();
        assertThat(read()).containsExactly(Known.of(mixed.withSplit(Split.TRAIN)));
    }

    @Test
    void soundOfAnUnknownTypeIsCounted() {
        Payload unknown = new Payload.Audio(Bytes.of(new byte[] {1}), "audio/x-unknown");
        Map<Sample, Split> written = new LinkedHashMap<>();
        written.put(sound("1", Label.of("up")), Split.TRAIN);
        written.put(Sample.original("2", 0, unknown, Label.of("up")), Split.TRAIN);

        ExportReport report = export("csv", written);

        assertThat(report.written()).isEqualTo(Map.of(Split.TRAIN, new ExportReport.ExportCount(1, 0)));
        assertThat(report.skipped())
                .containsExactly(new ReadResult.Skipped(
                        "2", SkipReason.MALFORMED, "expected sound of a known media type, found audio/x-unknown"));
    }

    /** Metadata of others are counted as files that are no sound, as before, and folders say the classes. */
    @Test
    void metadataOfOthersAreNotTakenForOurs() {
        DataSet data = new DataSet(folder)
                .with("train/up/1.wav", "RIFF1")
                .with("train/metadata.csv", "file_name,label\nup/1.wav,left\n");

        List<ReadResult> outcomes = data.outcomes(DatasetOptions.DEFAULT.withFormat(DatasetFormat.WAV_FOLDER));

        assertThat(DataSet.samples(outcomes)).extracting(Sample::label).containsExactly(Label.of("up"));
        assertThat(DataSet.skipped(outcomes))
                .extracting(ReadResult.Skipped::location)
                .containsExactly("train/metadata.csv");
    }

    private ExportReport export(String format, Map<Sample, Split> samples) {
        return Exporting.into(folder, format, samples);
    }

    private List<Known> read() {
        DatasetReader reader = DatasetReader.open(folder, DatasetOptions.DEFAULT);
        assertThat(reader.format()).isEqualTo(DatasetFormat.WAV_FOLDER);
        List<ReadResult> outcomes = reader.read().toList();
        assertThat(DataSet.skipped(outcomes)).isEmpty();
        return DataSet.samples(outcomes).stream().map(Known::of).toList();
    }

    /** What a file and its metadata tell; ids are those of files. */
    private record Known(Payload payload, Label label, Split split) {
        static Known of(Sample sample) {
            return new Known(sample.payload(), sample.label(), sample.split());
        }
    }

    private static Sample sound(String id, Label label) {
        Bytes content = Bytes.of(("RIFF....WAVE" + id).getBytes(StandardCharsets.UTF_8));
        return Sample.original(id, 0, new Payload.Audio(content, "audio/wav"), label);
    }
}
