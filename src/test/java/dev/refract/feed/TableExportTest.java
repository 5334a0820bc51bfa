package dev.refract.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.feed.dataset.ColumnRoles;
import dev.refract.feed.dataset.DatasetOptions;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.sample.Cell;
import dev.refract.sample.Event;
import dev.refract.sample.Label;
import dev.refract.sample.Lineage;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.sample.Span;
import dev.refract.sample.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts, rows and series go out as tables, a file for each split, and come in again as they were. */
class TableExportTest {
    private static final long TIME = 1_700_000_000_000L;
    private static final Lineage MADE = new Lineage("p", 1, "d", List.of("a"), List.of(), 0);

    @TempDir
    private Path folder;

    @Test
    void textsAsCsv() throws IOException {
        Sample first = text("a", "Hello, \"you\"\r\nthere", Label.of("greeting"));
        Label mixed = Label.NONE.withClasses(ordered("greeting", 0.25, "question", 0.75));
        Sample copy = first.weighted(2).copy("a~1", 1, new Payload.Text(" NA "), mixed, MADE);

        ExportReport report = export("csv", Map.of(first, Split.TRAIN, copy, Split.TEST));

        assertThat(Files.readString(folder.resolve("train.csv"))).isEqualTo("""
            id,origin,group,time,text,label,split,copy,weight
            a,a,a,2023-11-14T22:13:20Z,"Hello, ""you""\r
            there",greeting,train,0,1.0
            """);
        assertThat(Files.readString(folder.resolve("test.csv"))).isEqualTo("""
            id,origin,group,time,text,label,split,copy,weight
            a~1,a,a,2023-11-14T22:13:20Z," NA ",question,test,1,2.0
            """);
        assertThat(Files.readString(folder.resolve("test/lineage.jsonl")))
                .startsWith("{\"file\":\"../test.csv\",\"id\":\"a~1\"")
                .contains("\"lineage\":{\"pipeline\":\"p\"");
        assertThat(report.losses()).isEqualTo(Map.of("shares of mixed classes", 1L));
        assertThat(report.written())
                .isEqualTo(Map.of(
                        Split.TRAIN, new ExportReport.ExportCount(1, 0),
                        Split.TEST, new ExportReport.ExportCount(1, 0)));
    }

    @Test
    void textsAsJsonLines() throws IOException {
        Label spans = Label.of("greeting").withSpans(List.of(new Span(0, 5, "word")));
        Label independent = Label.NONE.withMultilabel(ordered("x", 0.5, "y", 1.0));

        ExportReport report = export(
                "json-lines",
                ordered(text("a", "Hello 猫", spans), Split.TRAIN, text("b", "no", independent), Split.TRAIN));

        assertThat(Files.readString(folder.resolve("train.jsonl"))).isEqualTo("""
            {"id":"a","origin":"a","group":"a","time":"2023-11-14T22:13:20Z","text":"Hello 猫","label":"greeting",\
            "probabilities":null,"spans":[{"start":0,"end":5,"category":"word"}],"split":"train","copy":0,"weight":1.0}
            {"id":"b","origin":"b","group":"b","time":"2023-11-14T22:13:20Z","text":"no","label":["x","y"],\
            "probabilities":{"x":0.5,"y":1.0},"spans":null,"split":"train","copy":0,"weight":1.0}
            """);
        assertThat(report.losses()).isEmpty();
    }

    @Test
    void rowsAsCsv() throws IOException {
        ExportReport report =
                export("csv", ordered(row("1", new Cell.Missing()), Split.TRAIN, row("2", text("")), Split.TRAIN));

        assertThat(Files.readString(folder.resolve("train.csv"))).isEqualTo("""
            _id,origin,group,time,id,size,wet,seen,kind,value,split,copy,weight
            1,1,1,2023-11-14T22:13:20Z,7,2.5,true,2023-11-14T22:13:20Z,,4.5,train,0,1.0
            2,2,2,2023-11-14T22:13:20Z,7,2.5,true,2023-11-14T22:13:20Z,,4.5,train,0,1.0
            """);
        assertThat(report.losses()).isEqualTo(Map.of("rows with empty texts, which are read as missing", 1L));
    }

    @Test
    void seriesAsJsonLines() throws IOException {
        Payload series = new Payload.Series(List.of("x", "y"), 50, List.of(List.of(1.0, 2.5), List.of(-1.0, 0.0)));
        Label label = Label.of("walk").withEvents(List.of(new Event(0, 0.02, "step")));

        export("json-lines", Map.of(Sample.original("s", TIME, series, label), Split.TRAIN));

        assertThat(Files.readString(folder.resolve("train.jsonl"))).isEqualTo("""
            {"id":"s","origin":"s","group":"s","time":"2023-11-14T22:13:20Z","rate":50.0,\
            "channels":{"x":[1.0,2.5],"y":[-1.0,0.0]},"label":"walk",\
            "events":[{"onset":0.0,"offset":0.02,"category":"step"}],"split":"train","copy":0,"weight":1.0}
            """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json-lines"})
    void textsComeBack(String format) {
        Map<Sample, Split> written = ordered(
                text("a", "one\r\ntwo\nthree, \"four\" ", Label.of("x")), Split.TRAIN,
                text("b#1", "NA", Label.of("007")), Split.VALIDATION);
        written.put(text("c", " ünï 猫 ", Label.of("true")).withGroup("a"), Split.TEST);
        export(format, written);

        ColumnRoles columns = ColumnRoles.ALL.withText("text").withLabel("label");
        assertThat(read(columns)).containsExactlyInAnyOrderElementsOf(onTheirSides(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json-lines"})
    void rowsComeBack(String format) {
        Map<Sample, Split> written = ordered(
                row("1", text("NA")), Split.TRAIN,
                row("2", new Cell.Missing()), Split.TRAIN);
        written.put(row("3", text(" a,\"b\"\n")), Split.TEST);
        export(format, written);

        ColumnRoles columns = new ColumnRoles(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("value"),
                Optional.of("_id"),
                Optional.of("group"),
                Optional.of("time"),
                List.of("origin", "split", "copy", "weight"),
                List.of(),
                List.of(),
                Set.of());
        List<Sample> read = DataSet.samples(new DataSet(folder).outcomes(DatasetOptions.DEFAULT.withColumns(columns)));
        assertThat(read).allMatch(sample -> sample.attributes().keySet().equals(Set.copyOf(columns.attributes())));
        // points in time are texts in JSON, which has none of its own
        Cell seen = format.equals("csv") ? new Cell.Timestamp(TIME) : text("2023-11-14T22:13:20Z");
        assertThat(read.stream().map(sample -> sample.withAttributes(Map.of())))
                .containsExactlyInAnyOrderElementsOf(onTheirSides(written).stream()
                        .map(sample -> seen(sample, seen))
                        .toList());
    }

    @Test
    void whatHasNoPlaceIsCountedByItsKind() {
        Payload series = new Payload.Series(List.of("x"), 1, List.of(List.of(1.0)));
        Sample text = text("a", "t", Label.NONE);
        Map<Sample, Split> written =
                ordered(text, Split.TRAIN, Sample.original("s", TIME, series, Label.NONE), Split.TRAIN);
        written.put(text.weighted(2), Split.TEST);

        ExportReport report = export("csv", written);

        assertThat(report.losses()).isEqualTo(Map.of("samples of kind series", 1L));
        assertThat(report.skips()).isEqualTo(Map.of(SkipReason.REPEATED_ID, 1L));
        assertThat(report.written()).isEqualTo(Map.of(Split.TRAIN, new ExportReport.ExportCount(1, 0)));
    }

    @Test
    void nothingIsWrittenWhereTheFormatHasAPlaceForNoSample() {
        Map<Sample, Split> pictures = Map.of(new DrawnScenes(1).boxes(1).get(0), Split.TRAIN);
        assertThatThrownBy(() -> export("json-lines", pictures))
                .isInstanceOf(FeedException.class)
                .hasMessage("json-lines holds texts, rows, audio and series, and none of the 1 samples is one");
        assertThatThrownBy(() -> export("csv", Map.of()))
                .isInstanceOf(FeedException.class)
                .hasMessage("there is no sample to export; run the pipeline first");
        assertThat(folder).isEmptyDirectory();
    }

    private ExportReport export(String format, Map<Sample, Split> samples) {
        return Exporting.into(folder, format, samples);
    }

    private List<Sample> read(ColumnRoles columns) {
        ColumnRoles all = columns.withId("id").withGroup("group").withTime("time");
        return DataSet.samples(new DataSet(folder).outcomes(DatasetOptions.DEFAULT.withColumns(all)));
    }

    private static List<Sample> onTheirSides(Map<Sample, Split> written) {
        return written.entrySet().stream()
                .map(entry -> entry.getKey().withSplit(entry.getValue()))
                .toList();
    }

    private static Sample text(String id, String text, Label label) {
        return Sample.original(id, TIME, new Payload.Text(text), label);
    }

    private static Cell text(String value) {
        return new Cell.Category(value);
    }

    private static Sample row(String id, Cell kind) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        cells.put("id", new Cell.Integral(7));
        cells.put("size", new Cell.Numeric(2.5));
        cells.put("wet", new Cell.Bool(true));
        cells.put("seen", new Cell.Timestamp(TIME));
        cells.put("kind", kind);
        return Sample.original(id, TIME, new Payload.Row(cells), Label.NONE.withValue(OptionalDouble.of(4.5)));
    }

    private static Sample seen(Sample sample, Cell seen) {
        Map<String, Cell> cells = new LinkedHashMap<>(((Payload.Row) sample.payload()).cells());
        cells.put("seen", seen);
        return new Sample(
                sample.id(),
                sample.split(),
                0,
                1,
                0,
                sample.id(),
                sample.groupId(),
                TIME,
                new Payload.Row(cells),
                sample.label(),
                Optional.empty(),
                Map.of());
    }

    private static <K, V> Map<K, V> ordered(K first, V one, K second, V other) {
        Map<K, V> map = new LinkedHashMap<>();
        map.put(first, one);
        map.put(second, other);
        return map;
    }
}
