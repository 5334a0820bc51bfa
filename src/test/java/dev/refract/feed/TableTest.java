package dev.refract.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.refract.sample.Cell;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exactly once (promise 4): every row of a table has one outcome, and an id that order does not change. */
class TableTest {
    private static final IngestOptions GIVEN = IngestOptions.DEFAULT.withOrder(Order.GIVEN);
    private static final IngestOptions HEADERLESS = GIVEN.withDialect(IngestOptions.Dialect.HEADERLESS);

    @TempDir
    private Path directory;

    @Test
    void aSampleIsWhollyDeterminedByItsRow() {
        DataSet data = new DataSet(directory).with("t.csv", "id,text,tag\n7,hello,a\n");
        Columns columns = Columns.ALL.withText("text").withLabel("tag");

        // the id begins with the SHA-256 of "2:id1:73:tag1:a4:text5:hello"; the group with that of "hello"
        String id = "6a90b02aa9c3ab29-t.csv#1";
        assertThat(data.outcomes("t.csv", GIVEN.withColumns(columns)))
                .containsExactly(new Outcome.Read(new Sample(
                        id,
                        id,
                        "content:2cf24dba5fb0a30e",
                        Split.UNASSIGNED,
                        1577850226260L,
                        new Payload.Text("hello"),
                        Label.of("a"),
                        Optional.empty(),
                        Map.of())));
    }

    @Test
    void idsDoNotDependOnTheOrderOfRowsOrColumns() {
        DataSet data = new DataSet(directory)
                .with("a/t.csv", "x,y\n1,2\n3,4\n1,2\n")
                .with("b/t.csv", "y,x\n4,3\n2,1\n2,1\n5,6\n");
        List<String> first = ids(data.outcomes("a/t.csv", GIVEN));
        List<String> second = ids(data.outcomes("b/t.csv", GIVEN));

        assertThat(first).hasSize(3).doesNotHaveDuplicates();
        assertThat(second).hasSize(4).doesNotHaveDuplicates().containsAll(first);
    }

    @Test
    void duplicatesShareAGroupWhateverTheirLabel() {
        DataSet data = new DataSet(directory).with("t.csv", "1,2,a\n1,2,b\n1,3,a\n");
        List<Sample> samples =
                DataSet.samples(data.outcomes("t.csv", HEADERLESS.withColumns(Columns.ALL.withLabel("last"))));

        assertThat(samples.get(0).groupId()).isEqualTo(samples.get(1).groupId());
        assertThat(samples.get(0).groupId()).isNotEqualTo(samples.get(2).groupId());
    }

    @Test
    void rowsHaveNumbersCategoriesAndGaps() {
        DataSet data = new DataSet(directory).with("t.csv", "A11,6,1,?,01\nA12, -4.5e1,2,,02\n");
        Columns columns = new Columns(
                List.of(),
                Optional.of("last"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of("2"));
        Map<String, Cell> second = new LinkedHashMap<>();
        second.put("c0", new Cell.Category("A12"));
        second.put("c1", new Cell.Numeric(-45));
        second.put("c2", new Cell.Category("2"));
        second.put("c3", new Cell.Missing());

        List<Sample> samples = DataSet.samples(data.outcomes("t.csv", HEADERLESS.withColumns(columns)));
        assertThat(samples)
                .extracting(sample -> sample.label().mainClass().orElseThrow())
                .containsExactly("01", "02");
        assertThat(samples.get(1).payload()).isEqualTo(new Payload.Row(second));
        assertThat(((Payload.Row) samples.get(0).payload()).cells().get("c3")).isEqualTo(new Cell.Missing());
    }

    @Test
    void columnsTellIdGroupTimeValueAndAttributes() {
        DataSet data = new DataSet(directory)
                .with("t.tsv", "key\twho\twhen\ttitle\tbody\tscore\turl\n9\tann\t2020-02-20 06:43:18\tT\tB\t2.5\tu\n");
        Columns columns = new Columns(
                List.of("title", "body"),
                Optional.empty(),
                Optional.of("score"),
                Optional.of("key"),
                Optional.of("who"),
                Optional.of("when"),
                List.of("url"),
                List.of());

        assertThat(data.outcomes("t.tsv", GIVEN.withColumns(columns)))
                .containsExactly(new Outcome.Read(new Sample(
                        "9",
                        "9",
                        "ann",
                        Split.UNASSIGNED,
                        1582180998000L,
                        new Payload.Text("T\nB"),
                        new Label(Map.of(), OptionalDouble.of(2.5), List.of(), List.of(), List.of()),
                        Optional.empty(),
                        Map.of("url", "u"))));
    }

    @Test
    void badRowsAreReportedAndTheRestIsRead() {
        byte[] latin = "9,caf\u00e9,a,1\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] rows = "id,text,tag,when\n1,\"two\nlines\",a,1\n2,x,a\n3,y,,1\n4,  ,a,1\n1,z,a,1\n5,t,a,soon\n,u,a,1\n"
                .getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(rows, rows.length + latin.length);
        System.arraycopy(latin, 0, all, rows.length, latin.length);
        DataSet data = new DataSet(directory).with("t.csv", all);
        Columns columns = new Columns(
                List.of("text"),
                Optional.of("tag"),
                Optional.empty(),
                Optional.of("id"),
                Optional.empty(),
                Optional.of("when"),
                List.of(),
                List.of());
        List<Outcome> outcomes = data.outcomes("t.csv", GIVEN.withColumns(columns));

        assertThat(DataSet.samples(outcomes))
                .extracting(Sample::payload)
                .containsExactly(new Payload.Text("two\nlines"));
        assertThat(DataSet.skipped(outcomes))
                .extracting(Outcome.Skipped::place, Outcome.Skipped::reason, Outcome.Skipped::message)
                .containsExactly(
                        tuple("t.csv line 4", SkipReason.WRONG_WIDTH, "expected 4 fields, found 3"),
                        tuple("t.csv line 5", SkipReason.NO_LABEL, "no label in column tag"),
                        tuple("t.csv line 6", SkipReason.EMPTY, "no text in column text"),
                        tuple("t.csv line 7", SkipReason.REPEATED_ID, "the id 1 came before"),
                        tuple(
                                "t.csv line 8",
                                SkipReason.BAD_TIME,
                                "time must be like 2026-11-20T08:30:00Z or milliseconds since 1970, found soon"),
                        tuple("t.csv line 9", SkipReason.MALFORMED, "the id column is empty"),
                        tuple("t.csv line 10", SkipReason.MALFORMED, "bytes that are not UTF-8"));
    }

    @Test
    void anOpenQuoteEndsTheFileAndIsReported() {
        DataSet data = new DataSet(directory).with("t.csv", "a,b\n1,2\n\"open,3\n4,5\n");
        List<Outcome> outcomes = data.outcomes("t.csv", GIVEN);

        assertThat(DataSet.samples(outcomes)).hasSize(1);
        assertThat(DataSet.skipped(outcomes)).singleElement().satisfies(skipped -> {
            assertThat(skipped.reason()).isEqualTo(SkipReason.MALFORMED);
            assertThat(skipped.message()).endsWith("; nothing from here on can be read");
        });
    }

    @Test
    void withoutHeaderMostRowsSayHowManyFieldsThereAre() {
        DataSet data = new DataSet(directory).with("t.csv", "1\n1,2\n3,4\n");

        assertThat(DataSet.skipped(data.outcomes("t.csv", HEADERLESS)))
                .containsExactly(
                        new Outcome.Skipped("t.csv line 1", SkipReason.WRONG_WIDTH, "expected 2 fields, found 1"));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() {
        DataSet data = new DataSet(directory).with("t.csv", "\ufefftext\nhello\n");

        assertThat(DataSet.samples(data.outcomes("t.csv", GIVEN.withColumns(Columns.ALL.withText("text")))))
                .hasSize(1);
    }

    @Test
    void aColumnThatIsNotThereIsAMistakeOfTheRequest() {
        DataSet data = new DataSet(directory).with("t.csv", "text,tag\nhello,a\n");

        assertThatThrownBy(() -> data.outcomes("t.csv", GIVEN.withColumns(Columns.ALL.withLabel("tagg"))))
                .isInstanceOf(FeedException.class)
                .hasMessage("t.csv has no column tagg; it has text (0), tag (1), or last");
    }

    @Test
    void jsonLinesKeepTheirTypes() {
        DataSet data = new DataSet(directory).with("t.jsonl", """
                {"n": 12345678901234567890, "code": "12", "ok": true, "gap": null, "deep": {"a": [1]}}

                [1, 2]
                "x"
                {"n": 1
                """);
        List<Outcome> outcomes = data.outcomes("t.jsonl", GIVEN);
        Map<String, Cell> first = new LinkedHashMap<>();
        first.put("n", new Cell.Numeric(1.2345678901234567E+19));
        first.put("code", new Cell.Category("12"));
        first.put("ok", new Cell.Category("true"));
        first.put("gap", new Cell.Missing());
        first.put("deep", new Cell.Category("{\"a\":[1]}"));
        first.put("c0", new Cell.Missing());
        first.put("c1", new Cell.Missing());

        assertThat(DataSet.samples(outcomes)).hasSize(2);
        assertThat(DataSet.samples(outcomes).get(0).payload()).isEqualTo(new Payload.Row(first));
        assertThat(DataSet.skipped(outcomes))
                .extracting(Outcome.Skipped::place, Outcome.Skipped::reason)
                .containsExactly(
                        tuple("t.jsonl line 4", SkipReason.MALFORMED), tuple("t.jsonl line 5", SkipReason.MALFORMED));
    }

    @Test
    void aDocumentHoldsListsOfPairsAtAPath() {
        DataSet data = new DataSet(directory)
                .with("t.json", "{\"data\": {\"train\": [[\"hi there\", \"greet\"], [\"bye\", 5]]}, \"v\": 1}");
        IngestOptions options = GIVEN.withColumns(Columns.ALL.withText("0").withLabel("1"));

        assertThat(DataSet.samples(data.outcomes("t.json", options.withJsonPath("data.train"))))
                .extracting(Sample::payload, Sample::label)
                .containsExactly(
                        tuple(new Payload.Text("hi there"), Label.of("greet")),
                        tuple(new Payload.Text("bye"), Label.of("5")));
        assertThatThrownBy(() -> data.outcomes("t.json", options.withJsonPath("train")))
                .isInstanceOf(FeedException.class)
                .hasMessage("t.json has no list at path train; its members are data, v");
    }

    private static List<String> ids(List<Outcome> outcomes) {
        return DataSet.samples(outcomes).stream().map(Sample::id).toList();
    }
}
