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
import dev.refract.sample.Cell;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exactly once: every line or list of JSON has one outcome, and its values keep their types. */
class JsonTableTest {
    private static final DatasetOptions GIVEN = DatasetOptions.DEFAULT.withOrder(ReadOrder.GIVEN);

    @TempDir
    private Path directory;

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
                .extracting(ReadResult.Skipped::location, ReadResult.Skipped::reason)
                .containsExactly(
                        tuple("t.jsonl line 4", SkipReason.MALFORMED), tuple("t.jsonl line 5", SkipReason.MALFORMED));
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
