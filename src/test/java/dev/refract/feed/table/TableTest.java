package dev.refract.feed.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.feed.DataSet;
import dev.refract.feed.dataset.ColumnRoles;
import dev.refract.feed.dataset.DatasetOptions;
import dev.refract.feed.dataset.ReadOrder;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.sample.Cell;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exactly once: a row of a table is one sample, with an id that order does not change. */
class TableTest {
    private static final DatasetOptions GIVEN = DatasetOptions.DEFAULT.withOrder(ReadOrder.GIVEN);
    private static final DatasetOptions HEADERLESS = GIVEN.withDialect(DatasetOptions.Dialect.HEADERLESS);

    @TempDir
    private Path directory;

    @Test
    void aSampleIsWhollyDeterminedByItsRow() {
        DataSet data = new DataSet(directory).with("t.csv", "id,text,tag\n7,hello,a\n");
        ColumnRoles columns = ColumnRoles.ALL.withText("text").withLabel("tag");

        // the id begins with the SHA-256 of "2:id1:73:tag1:a4:text5:hello"; the group with that of "hello"
        String id = "6a90b02aa9c3ab29-t.csv#1";
        assertThat(data.outcomes("t.csv", GIVEN.withColumns(columns)))
                .containsExactly(new ReadResult.Read(
                        new Sample(
                                id,
                                Split.UNASSIGNED,
                                0,
                                1,
                                0,
                                id,
                                "content:2cf24dba5fb0a30e",
                                1577850226260L,
                                new Payload.Text("hello"),
                                Label.of("a"),
                                Optional.empty(),
                                Map.of()),
                        "t.csv line 2"));
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
                DataSet.samples(data.outcomes("t.csv", HEADERLESS.withColumns(ColumnRoles.ALL.withLabel("last"))));

        assertThat(samples.get(0).groupId()).isEqualTo(samples.get(1).groupId());
        assertThat(samples.get(0).groupId()).isNotEqualTo(samples.get(2).groupId());
    }

    @Test
    void rowsHaveNumbersCategoriesAndGaps() {
        DataSet data = new DataSet(directory).with("t.csv", "A11,6,1,?,01\nA12, -4.5e1,2,,02\n");
        ColumnRoles columns = new ColumnRoles(
                List.of(),
                Optional.empty(),
                Optional.of("last"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of("2"),
                List.of(),
                Set.of("?"));
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
        ColumnRoles columns = new ColumnRoles(
                List.of("title", "body"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("score"),
                Optional.of("key"),
                Optional.of("who"),
                Optional.of("when"),
                List.of("url"),
                List.of(),
                List.of(),
                Set.of());

        assertThat(data.outcomes("t.tsv", GIVEN.withColumns(columns)))
                .containsExactly(new ReadResult.Read(
                        new Sample(
                                "9",
                                Split.UNASSIGNED,
                                0,
                                1,
                                0,
                                "9",
                                "ann",
                                1582180998000L,
                                new Payload.Text("T\nB"),
                                Label.of(2.5),
                                Optional.empty(),
                                Map.of("url", "u")),
                        "t.tsv line 2"));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() {
        DataSet data = new DataSet(directory).with("t.csv", "\ufefftext\nhello\n");

        assertThat(DataSet.samples(data.outcomes("t.csv", GIVEN.withColumns(ColumnRoles.ALL.withText("text")))))
                .hasSize(1);
    }

    private static List<String> ids(List<ReadResult> outcomes) {
        return DataSet.samples(outcomes).stream().map(Sample::id).toList();
    }
}
