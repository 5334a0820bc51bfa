package dev.refract.feed.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.refract.feed.DataSet;
import dev.refract.feed.DatasetReader;
import dev.refract.feed.dataset.ColumnRoles;
import dev.refract.feed.dataset.DatasetOptions;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.ReadOrder;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.sample.Cell;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exactly once: every line or list of JSON has one outcome, and its values keep their types. */
class JsonTableTest {
    private static final DatasetOptions GIVEN = DatasetOptions.DEFAULT.withOrder(ReadOrder.GIVEN);

    private static final DatasetOptions LABELED =
            GIVEN.withColumns(ColumnRoles.ALL.withText("t").withLabel("y"));

    @TempDir
    private Path directory;

    /** pandas-dev/pandas#33766, jeroen/jsonlite#405: whole numbers are never rounded without a word. */
    @Test
    void integersThatANumberWouldRoundStayAsTheyAre() {
        DataSet data = new DataSet(directory).with("t.jsonl", """
            {"big": 18446744073709551617, "mixed": 9007199254740993, "whole": 9007199254740993, "small": 3}
            {"big": 1, "mixed": 0.5, "whole": -9223372036854775808, "small": 0.5}
            """);
        DatasetReader reader = DatasetReader.open(directory.resolve("t.jsonl"), GIVEN);
        assertThat(reader.notes())
                .containsExactly(
                        "column big has whole numbers that a number rounds (line 1: 18446744073709551617) and is read as"
                                + " text; --numbers big reads numbers",
                        "column mixed has whole numbers that a number rounds (line 1: 9007199254740993) and is read as"
                                + " text; --numbers mixed reads numbers");
        assertThat(DataSet.samples(data.outcomes("t.jsonl", GIVEN)))
                .extracting(sample -> ((Payload.Row) sample.payload()).cells())
                .containsExactly(
                        Map.of(
                                "big", new Cell.Category("18446744073709551617"),
                                "mixed", new Cell.Category("9007199254740993"),
                                "whole", new Cell.Integral(9007199254740993L),
                                "small", new Cell.Numeric(3)),
                        Map.of(
                                "big", new Cell.Category("1"),
                                "mixed", new Cell.Category("0.5"),
                                "whole", new Cell.Integral(Long.MIN_VALUE),
                                "small", new Cell.Numeric(.5)));
    }

    @Test
    void jsonLinesKeepTheirTypes() {
        DataSet data = new DataSet(directory).with("t.jsonl", """
            {"n": 12345678901234567890, "code": "12", "ok": true, "gap": null, "deep": {"a": [1]}}

            [1, 2]
            "x"
            {"n": 1
            """);
        List<ReadResult> outcomes = data.outcomes("t.jsonl", GIVEN);
        Map<String, Cell> first = new LinkedHashMap<>();
        first.put("n", new Cell.Category("12345678901234567890"));
        first.put("code", new Cell.Category("12"));
        first.put("ok", new Cell.Bool(true));
        first.put("gap", new Cell.Missing());
        first.put("deep", new Cell.Category("{\"a\":[1]}"));
        first.put("c0", new Cell.Missing());
        first.put("c1", new Cell.Missing());

        assertThat(DataSet.samples(outcomes)).hasSize(2);
        assertThat(DataSet.samples(outcomes).get(0).payload()).isEqualTo(new Payload.Row(first));
        assertThat(DataSet.skipped(outcomes))
                .extracting(ReadResult.Skipped::location, ReadResult.Skipped::reason)
                .containsExactly(
                        tuple("t.jsonl line 4", SkipReason.MALFORMED), tuple("t.jsonl line 5", SkipReason.MALFORMED));
    }

    /** pandas issue 24681: JSON has null, so that a text is a text. */
    @Test
    void textsOfJsonAreNeverMissing() {
        DataSet data = new DataSet(directory)
                .with("t.jsonl", "{\"country\":\"NA\",\"v\":\"?\",\"w\":\"NaN\"}\n{\"country\":null}\n");
        DatasetOptions options = GIVEN.withColumns(ColumnRoles.ALL.withMissing("NA", "?", "NaN"));

        assertThat(cells(data, options, 0))
                .containsExactly(new Cell.Category("NA"), new Cell.Category("?"), new Cell.Category("NaN"));
        assertThat(cells(data, options, 1)).containsExactly(new Cell.Missing(), new Cell.Missing(), new Cell.Missing());
    }

    /** Python's json.dumps writes NaN and Infinity. */
    @Test
    void nanIsNoValueAndInfinityIsRefusedInPlainWords() {
        DataSet data = new DataSet(directory)
                .with(
                        "t.jsonl",
                        "{\"x\":NaN,\"y\":1}\n{\"x\":2,\"y\":Infinity}\n{\"x\":1.5,\"y\":2} {}\n{\"x\":1,\"x\":2}\n{'x':1}\n");
        List<ReadResult> outcomes = data.outcomes("t.jsonl", GIVEN);

        assertThat(cells(data, GIVEN, 0)).containsExactly(new Cell.Missing(), new Cell.Integral(1));
        assertThat(DataSet.skipped(outcomes))
                .extracting(ReadResult.Skipped::message)
                .satisfiesExactly(
                        message -> assertThat(message).isEqualTo("the number y is infinite"),
                        message -> assertThat(message)
                                .isEqualTo("not JSON: a second record follows the first; one record a line is JSON"
                                        + " Lines (--format json-lines)"),
                        message -> assertThat(message).isEqualTo("not JSON: Duplicate field 'x'"),
                        message -> assertThat(message).startsWith("not JSON: ").doesNotContain("Feature", "fasterxml"));
    }

    @Test
    void aColumnWithOneFractionHasNumbers() {
        DataSet data = new DataSet(directory).with("t.jsonl", "{\"x\":1}\n{\"x\":2.5}\n");

        assertThat(cells(data, GIVEN, 0)).containsExactly(new Cell.Numeric(1));
    }

    /** ultrajson issue 125: half of a character is none. */
    @Test
    void aLoneSurrogateIsRefused() {
        DataSet data = new DataSet(directory)
                .with(
                        "t.jsonl",
                        "{\"t\":\"lone \\ud83d end\"}\n{\"t\":\"low \\udcb2 end\"}\n{\"t\":\"pair \\ud83d\\ude00\"}\n");
        List<ReadResult> outcomes = data.outcomes("t.jsonl", GIVEN.withColumns(ColumnRoles.ALL.withText("t")));

        assertThat(DataSet.samples(outcomes))
                .extracting(Sample::payload)
                .containsExactly(new Payload.Text("pair \ud83d\ude00"));
        assertThat(DataSet.skipped(outcomes))
                .containsExactly(
                        new ReadResult.Skipped(
                                "t.jsonl line 1",
                                SkipReason.MALFORMED,
                                "\\ud83d without the other half of its character"),
                        new ReadResult.Skipped(
                                "t.jsonl line 2",
                                SkipReason.MALFORMED,
                                "\\udcb2 without the other half of its character"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "['cat']                    | cat 1.0",
                "{'cat': 0.75, 'dog': 0.25} | cat 0.75 dog 0.25",
                "{'cat': 1, 'dog': 0}       | cat 1.0"
            })
    void nestedLabelsAreShares(String written, String expected) {
        DataSet data =
                new DataSet(directory).with("t.jsonl", "{\"t\":\"a b\",\"y\":" + written.replace('\'', '"') + "}\n");
        Label label = DataSet.samples(data.outcomes("t.jsonl", LABELED)).get(0).label();

        assertThat(label.classes().entrySet().stream()
                        .map(share -> share.getKey() + " " + share.getValue())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void severalClassesAreIndependentlyTrue() {
        DataSet data = new DataSet(directory).with("t.jsonl", "{\"t\":\"a b\",\"y\":[\"cat\", \"dog\"]}\n");

        assertThat(DataSet.samples(data.outcomes("t.jsonl", LABELED)).get(0).label())
                .isEqualTo(Label.NONE.withMultilabel(Map.of("cat", 1.0, "dog", 1.0)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'cat': 0.5, 'dog': 0.2} | column y has shares that sum to 0.7 and not to 1, found {'cat':0.5,'dog':0.2}",
                "{'name': 'cat'}          | column y must give each class its share, found {'name':'cat'}",
                "[['cat']]                | column y must list names of classes, found [['cat']]",
                "['cat', 'cat']           | column y must name each class once, found ['cat','cat']"
            })
    void otherNestedLabelsAreRefused(String written, String message) {
        DataSet data =
                new DataSet(directory).with("t.jsonl", "{\"t\":\"a b\",\"y\":" + written.replace('\'', '"') + "}\n");

        assertThat(DataSet.skipped(data.outcomes("t.jsonl", LABELED)))
                .containsExactly(
                        new ReadResult.Skipped("t.jsonl line 1", SkipReason.INVALID_LABEL, message.replace('\'', '"')));
    }

    @Test
    void aTextThatIsAListIsRefused() {
        DataSet data = new DataSet(directory).with("t.jsonl", "{\"t\":[\"a\",\"b\"],\"y\":\"cat\"}\n");

        assertThat(DataSet.skipped(data.outcomes("t.jsonl", LABELED)))
                .containsExactly(new ReadResult.Skipped(
                        "t.jsonl line 1",
                        SkipReason.MALFORMED,
                        "column t must be a single value, found [\"a\",\"b\"]"));
    }

    private static Collection<Cell> cells(DataSet data, DatasetOptions options, int index) {
        return ((Payload.Row) DataSet.samples(data.outcomes("t.jsonl", options))
                        .get(index)
                        .payload())
                .cells()
                .values();
    }

    @Test
    void aDocumentHoldsListsOfPairsAtAPath() {
        DataSet data = new DataSet(directory)
                .with("t.json", "{\"data\": {\"train\": [[\"hi there\", \"greet\"], [\"bye\", 5]]}, \"v\": 1}");
        DatasetOptions options = GIVEN.withColumns(ColumnRoles.ALL.withText("0").withLabel("1"));

        assertThat(DataSet.samples(data.outcomes("t.json", options.withJsonPath("data.train"))))
                .extracting(Sample::payload, Sample::label)
                .containsExactly(
                        tuple(new Payload.Text("hi there"), Label.of("greet")),
                        tuple(new Payload.Text("bye"), Label.of("5")));
        assertThatThrownBy(() -> data.outcomes("t.json", options.withJsonPath("train")))
                .isInstanceOf(FeedException.class)
                .hasMessage("t.json has no list at path train; its members are data, v");
    }
}
