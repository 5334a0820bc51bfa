package dev.refract.feed.writer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.refract.feed.dataset.DatasetFormat;
import dev.refract.feed.file.AudioFile;
import dev.refract.feed.file.SplitNames;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A column of a table of samples.
 *
 * @param name of the column
 * @param form of the formats that have the column
 * @param value of a sample; null of JSON where it has none
 */
public record SampleColumn(String name, Form form, Function<Sample, JsonNode> value) {

    /** Which formats have a column. */
    public enum Form {
        /** All formats. */
        EVERY,
        /** Fields are texts and numbers. */
        FLAT,
        /** Fields can be lists and objects. */
        NESTED
    }

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** All but the cells of table rows, which come after the time. */
    private static final List<SampleColumn> DECLARED = List.of(
            new SampleColumn("file_name", Form.EVERY, SampleColumn::file),
            new SampleColumn("id", Form.EVERY, sample -> JSON.textNode(sample.id())),
            new SampleColumn("origin", Form.EVERY, sample -> JSON.textNode(sample.originId())),
            new SampleColumn("group", Form.EVERY, sample -> JSON.textNode(sample.groupId())),
            new SampleColumn("time", Form.EVERY, SampleColumn::time),
            new SampleColumn("text", Form.EVERY, SampleColumn::text),
            new SampleColumn("rate", Form.NESTED, SampleColumn::rate),
            new SampleColumn("channels", Form.NESTED, SampleColumn::channels),
            new SampleColumn("label", Form.FLAT, SampleColumn::mainClass),
            new SampleColumn("label", Form.NESTED, SampleColumn::classes),
            new SampleColumn(
                    "probabilities",
                    Form.NESTED,
                    sample -> numbers(sample.label().multilabel())),
            new SampleColumn("value", Form.EVERY, SampleColumn::target),
            new SampleColumn("spans", Form.NESTED, SampleColumn::spans),
            new SampleColumn("events", Form.NESTED, SampleColumn::events),
            new SampleColumn("split", Form.EVERY, sample -> JSON.textNode(SplitNames.nameOf(sample.split()))),
            new SampleColumn("copy", Form.EVERY, sample -> JSON.numberNode(sample.copy())),
            new SampleColumn("weight", Form.EVERY, sample -> JSON.numberNode(sample.weight())));

    /** The columns that a format has, besides those of table rows. */
    static List<SampleColumn> of(DatasetFormat format) {
        Form own = format == DatasetFormat.JSON_LINES ? Form.NESTED : Form.FLAT;
        return DECLARED.stream()
                .filter(column -> column.form == Form.EVERY || column.form == own)
                .toList();
    }

    SampleColumn named(String other) {
        return new SampleColumn(other, form, value);
    }

    private static JsonNode file(Sample sample) {
        return AudioFile.of(sample)
                .<JsonNode>map(file -> JSON.textNode(file.place()))
                .orElseGet(JSON::nullNode);
    }

    private static JsonNode time(Sample sample) {
        return JSON.textNode(Instant.ofEpochMilli(sample.eventTime()).toString());
    }

    private static JsonNode text(Sample sample) {
        return sample.payload() instanceof Payload.Text text ? JSON.textNode(text.text()) : JSON.nullNode();
    }

    private static JsonNode rate(Sample sample) {
        return sample.payload() instanceof Payload.Series series ? JSON.numberNode(series.rate()) : JSON.nullNode();
    }

    /** Name to values, in the order of the channels. */
    private static JsonNode channels(Sample sample) {
        if (!(sample.payload() instanceof Payload.Series series)) {
            return JSON.nullNode();
        }
        ObjectNode channels = JSON.objectNode();
        for (int i = 0; i < series.channels().size(); i++) {
            ArrayNode values = channels.putArray(series.channels().get(i));
            series.values().get(i).forEach(values::add);
        }
        return channels;
    }

    private static JsonNode mainClass(Sample sample) {
        return sample.label().mainClass().<JsonNode>map(JSON::textNode).orElseGet(JSON::nullNode);
    }

    /** As ingest reads it: a class, the shares of several, or a list of classes that are true independently. */
    private static JsonNode classes(Sample sample) {
        Label label = sample.label();
        if (label.classes().size() > 1) {
            return numbers(label.classes());
        }
        if (label.classes().isEmpty() && !label.multilabel().isEmpty()) {
            ArrayNode names = JSON.arrayNode();
            label.multilabel().keySet().forEach(names::add);
            return names;
        }
        return mainClass(sample);
    }

    private static JsonNode numbers(Map<String, Double> named) {
        ObjectNode object = JSON.objectNode();
        named.forEach(object::put);
        return object.isEmpty() ? JSON.nullNode() : object;
    }

    private static JsonNode target(Sample sample) {
        return sample.label().value().isPresent()
                ? JSON.numberNode(sample.label().value().getAsDouble())
                : JSON.nullNode();
    }

    private static JsonNode spans(Sample sample) {
        ArrayNode list = JSON.arrayNode();
        sample.label()
                .spans()
                .forEach(span -> list.addObject()
                        .put("start", span.start())
                        .put("end", span.end())
                        .put("category", span.category()));
        return list.isEmpty() ? JSON.nullNode() : list;
    }

    private static JsonNode events(Sample sample) {
        ArrayNode list = JSON.arrayNode();
        sample.label()
                .events()
                .forEach(event -> list.addObject()
                        .put("onset", event.onset())
                        .put("offset", event.offset())
                        .put("category", event.category()));
        return list.isEmpty() ? JSON.nullNode() : list;
    }
}
