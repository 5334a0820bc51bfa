package dev.refract.feed.writer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.refract.feed.dataset.DatasetFormat;
import dev.refract.sample.Cell;
import dev.refract.sample.Kind;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table of samples: a line for each, with the columns that any of them has a value in. A column of the samples' own
 * rows keeps its name; where that is one of ours, ours has an underscore in front.
 *
 * @param samples that were looked at
 * @param held those of them that the format has a place for
 * @param columns of the table, in its order
 */
public record SampleTable(long samples, long held, List<SampleColumn> columns) {
    /** The table beside sounds, without its extension: the name that Hugging Face's {@code audiofolder} looks for. */
    public static final String METADATA = "metadata";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    public SampleTable {
        columns = List.copyOf(columns);
    }

    /** Whether a format has a place for a kind of data. */
    public static boolean holds(DatasetFormat format, Kind kind) {
        return switch (kind) {
            case TEXT, ROW, AUDIO -> true;
            case SERIES -> format == DatasetFormat.JSON_LINES;
            case IMAGE, VIDEO, VOLUME, REFERENCE -> false;
        };
    }

    /** Names of the columns, in the table's order. */
    List<String> names() {
        return columns.stream().map(SampleColumn::name).toList();
    }

    /** What a sample has in each column; null of JSON where it has nothing. */
    Map<String, JsonNode> line(Sample sample) {
        Map<String, JsonNode> line = new LinkedHashMap<>();
        columns.forEach(column -> line.put(column.name(), column.value().apply(sample)));
        return line;
    }

    private static JsonNode cell(Sample sample, String name) {
        Cell cell = sample.payload() instanceof Payload.Row row ? row.cells().get(name) : null;
        if (cell instanceof Cell.Integral whole) {
            return JSON.numberNode(whole.value());
        }
        if (cell instanceof Cell.Numeric number) {
            return JSON.numberNode(number.value());
        }
        if (cell instanceof Cell.Bool flag) {
            return JSON.booleanNode(flag.value());
        }
        if (cell instanceof Cell.Timestamp time) {
            return JSON.textNode(Instant.ofEpochMilli(time.millis()).toString());
        }
        return cell instanceof Cell.Category text ? JSON.textNode(text.value()) : JSON.nullNode();
    }

    /** Looks at one sample after the other. */
    public static final class Builder {
        private final DatasetFormat format;
        private final Set<SampleColumn> present = new HashSet<>();
        private final Set<String> features = new LinkedHashSet<>();
        private long samples;
        private long held;

        /** A table in {@code format}. */
        public Builder(DatasetFormat format) {
            this.format = format;
        }

        /** Takes the columns that a sample has a value in. */
        public void add(Sample sample) {
            samples++;
            if (!holds(format, sample.payload().kind())) {
                return;
            }
            held++;
            SampleColumn.of(format).stream()
                    .filter(column -> !column.value().apply(sample).isNull())
                    .forEach(present::add);
            if (sample.payload() instanceof Payload.Row row) {
                features.addAll(row.cells().keySet());
            }
        }

        /** The table of all samples met so far. */
        public SampleTable build() {
            List<SampleColumn> columns = new ArrayList<>();
            for (SampleColumn column : SampleColumn.of(format)) {
                if (present.contains(column)) {
                    columns.add(column.named(free(column.name())));
                }
                if (column.name().equals("time")) {
                    features.forEach(name ->
                            columns.add(new SampleColumn(name, SampleColumn.Form.EVERY, sample -> cell(sample, name))));
                }
            }
            return new SampleTable(samples, held, columns);
        }

        private String free(String name) {
            String chosen = name;
            while (features.contains(chosen)) {
                chosen = "_" + chosen;
            }
            return chosen;
        }
    }
}
