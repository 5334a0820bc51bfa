package dev.refract.feed.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.refract.feed.DataSet;
import dev.refract.feed.dataset.ColumnRoles;
import dev.refract.feed.dataset.DatasetOptions;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.ReadOrder;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is dropped in silence: a row that cannot be read has one outcome, and it says why. */
class TableFaultTest {
    private static final DatasetOptions GIVEN = DatasetOptions.DEFAULT.withOrder(ReadOrder.GIVEN);
    private static final DatasetOptions HEADERLESS = GIVEN.withDialect(DatasetOptions.Dialect.HEADERLESS);

    @TempDir
    private Path directory;

    @Test
    void badRowsAreReportedAndTheRestIsRead() {
        byte[] latin = "9,caf\u00e9,a,1\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] rows = "id,text,tag,when\n1,\"two\nlines\",a,1\n2,x,a\n3,y,,1\n4,  ,a,1\n1,z,a,1\n5,t,a,soon\n,u,a,1\n"
                .getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(rows, rows.length + latin.length);
        System.arraycopy(latin, 0, all, rows.length, latin.length);
        DataSet data = new DataSet(directory).with("t.csv", all);
        ColumnRoles columns = new ColumnRoles(
                List.of("text"),
                Optional.empty(),
                Optional.of("tag"),
                Optional.empty(),
                Optional.of("id"),
                Optional.empty(),
                Optional.of("when"),
                List.of(),
                List.of(),
                List.of(),
                Set.of());
        List<ReadResult> outcomes = data.outcomes("t.csv", GIVEN.withColumns(columns));

        assertThat(DataSet.samples(outcomes))
                .extracting(Sample::payload)
                .containsExactly(new Payload.Text("two\nlines"));
        assertThat(DataSet.skipped(outcomes))
                .extracting(ReadResult.Skipped::location, ReadResult.Skipped::reason, ReadResult.Skipped::message)
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

    /** A stray quotation mark costs its row and nothing behind it. */
    @Test
    void anOpenQuoteCostsItsRowAndNotTheFile() {
        DataSet data = new DataSet(directory)
                .with("t.csv", "id,t\n1,fine\n2,\"never closed\n3,three\n4,\"four\"\n5,\"a\"b\n6,\"x\ny\"\n7,\"open\n");
        List<ReadResult> outcomes = data.outcomes("t.csv", GIVEN.withColumns(ColumnRoles.ALL.withText("t")));

        assertThat(DataSet.samples(outcomes))
                .extracting(Sample::payload)
                .containsExactly(
                        new Payload.Text("fine"),
                        new Payload.Text("three"),
                        new Payload.Text("four"),
                        new Payload.Text("x\ny"));
        assertThat(DataSet.skipped(outcomes))
                .extracting(ReadResult.Skipped::location, ReadResult.Skipped::reason, ReadResult.Skipped::message)
                .containsExactly(
                        tuple(
                                "t.csv line 3",
                                SkipReason.MALFORMED,
                                "a quotation mark that is not closed; --no-quotes takes quotation marks as text"),
                        tuple(
                                "t.csv line 6",
                                SkipReason.MALFORMED,
                                "a quotation mark ends in the middle of a field, before b; --no-quotes takes quotation"
                                        + " marks as text"),
                        tuple(
                                "t.csv line 9",
                                SkipReason.MALFORMED,
                                "a quotation mark that is not closed; --no-quotes takes quotation marks as text"));
    }

    @Test
    void withoutHeaderMostRowsSayHowManyFieldsThereAre() {
        DataSet data = new DataSet(directory).with("t.csv", "1\n1,2\n3,4\n");

        assertThat(DataSet.skipped(data.outcomes("t.csv", HEADERLESS)))
                .containsExactly(
                        new ReadResult.Skipped("t.csv line 1", SkipReason.WRONG_WIDTH, "expected 2 fields, found 1"));
    }

    @Test
    void aColumnThatIsNotThereIsAMistakeOfTheRequest() {
        DataSet data = new DataSet(directory).with("t.csv", "text,tag\nhello,a\n");

        assertThatThrownBy(() -> data.outcomes("t.csv", GIVEN.withColumns(ColumnRoles.ALL.withLabel("tagg"))))
                .isInstanceOf(FeedException.class)
                .hasMessage("t.csv has no column tagg; it has text (0), tag (1), or last");
    }
}
