package dev.refract.serde;

import dev.refract.sample.AppliedStep;
import dev.refract.sample.Box;
import dev.refract.sample.Bytes;
import dev.refract.sample.Cell;
import dev.refract.sample.DataFault;
import dev.refract.sample.Event;
import dev.refract.sample.Instance;
import dev.refract.sample.Keypoint;
import dev.refract.sample.Label;
import dev.refract.sample.Lineage;
import dev.refract.sample.Payload;
import dev.refract.sample.Point;
import dev.refract.sample.Polygon;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import dev.refract.sample.Span;
import dev.refract.sample.Split;
import dev.refract.serde.avro.AudioPayload;
import dev.refract.serde.avro.CellRecord;
import dev.refract.serde.avro.ImagePayload;
import dev.refract.serde.avro.InstanceRecord;
import dev.refract.serde.avro.LabelRecord;
import dev.refract.serde.avro.LineageRecord;
import dev.refract.serde.avro.MediaReference;
import dev.refract.serde.avro.RowPayload;
import dev.refract.serde.avro.SampleRecord;
import dev.refract.serde.avro.SeriesPayload;
import dev.refract.serde.avro.TextPayload;
import dev.refract.serde.avro.VideoPayload;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;

/** Generated Avro records as our values; the way back is {@link AvroEncoder}. */
final class AvroDecoder {
    private AvroDecoder() {}

    static Sample record(SampleRecord record) {
        String id = record.getId();
        String origin = record.getOriginId() == null ? id : record.getOriginId();
        return new Sample(
                id,
                origin,
                record.getGroupId() == null ? origin : record.getGroupId(),
                Split.valueOf(record.getSplit().name()),
                record.getEventTime(),
                payload(record.getPayload()),
                record.getLabel() == null ? Label.NONE : label(record.getLabel()),
                Optional.ofNullable(record.getLineage()).map(AvroDecoder::lineage),
                sorted(record.getAttributes()));
    }

    static Bytes bytes(ByteBuffer buffer) {
        if (buffer.hasArray() && buffer.arrayOffset() == 0 && buffer.array().length == buffer.remaining()) {
            return Bytes.of(buffer.array());
        }
        byte[] copy = new byte[buffer.remaining()];
        buffer.duplicate().get(copy);
        return Bytes.of(copy);
    }

    private static Payload payload(Object payload) {
        if (payload instanceof ImagePayload image) {
            return new Payload.Image(bytes(image.getEncoded()), image.getMediaType());
        }
        if (payload instanceof TextPayload text) {
            return new Payload.Text(text.getText());
        }
        if (payload instanceof AudioPayload audio) {
            return new Payload.Audio(bytes(audio.getEncoded()), audio.getMediaType());
        }
        if (payload instanceof SeriesPayload series) {
            return new Payload.Series(series.getChannels(), series.getRate(), series.getValues());
        }
        if (payload instanceof RowPayload row) {
            Map<String, Cell> cells = new LinkedHashMap<>();
            for (CellRecord cell : row.getCells()) {
                if (cells.put(cell.getColumn(), cell(cell.getValue())) != null) {
                    throw new DataFault(Reason.INVALID_SAMPLE, "two cells of column " + cell.getColumn());
                }
            }
            return new Payload.Row(cells);
        }
        if (payload instanceof VideoPayload video) {
            return new Payload.Video(bytes(video.getEncoded()), video.getMediaType());
        }
        MediaReference reference = (MediaReference) payload;
        return new Payload.Reference(
                reference.getUri(), reference.getSha256(), reference.getBytes(), reference.getMediaType());
    }

    private static Cell cell(Object value) {
        if (value == null) {
            return new Cell.Missing();
        }
        return value instanceof Double number ? new Cell.Numeric(number) : new Cell.Category((String) value);
    }

    private static Label label(LabelRecord label) {
        return new Label(
                sorted(label.getClasses()),
                label.getValue() == null ? OptionalDouble.empty() : OptionalDouble.of(label.getValue()),
                map(label.getInstances(), AvroDecoder::instance),
                map(label.getSpans(), span -> new Span(span.getStart(), span.getEnd(), span.getCategory())),
                map(label.getEvents(), event -> new Event(event.getOnset(), event.getOffset(), event.getCategory())));
    }

    private static Instance instance(InstanceRecord instance) {
        return new Instance(
                instance.getCategory(),
                Optional.ofNullable(instance.getBox())
                        .map(box -> new Box(box.getLeft(), box.getTop(), box.getRight(), box.getBottom())),
                map(instance.getPolygons(), AvroDecoder::polygon),
                Optional.ofNullable(instance.getMask()).map(AvroDecoder::bytes),
                map(
                        instance.getKeypoints(),
                        point -> new Keypoint(
                                point.getName(), new Point(point.getX(), point.getY()), point.getVisible())),
                instance.getVisibility(),
                sorted(instance.getAttributes()));
    }

    private static Polygon polygon(List<Double> flat) {
        if (flat.size() % 2 != 0) {
            throw new DataFault(Reason.INVALID_SAMPLE, "a polygon needs x and y of every corner");
        }
        List<Point> corners = new ArrayList<>(flat.size() / 2);
        for (int i = 0; i < flat.size(); i += 2) {
            corners.add(new Point(flat.get(i), flat.get(i + 1)));
        }
        return new Polygon(corners);
    }

    private static Lineage lineage(LineageRecord lineage) {
        return ForeignLineage.checked(new Lineage(
                lineage.getPipeline(),
                lineage.getVersion(),
                lineage.getDigest(),
                lineage.getCopy(),
                lineage.getParents(),
                map(lineage.getSteps(), step -> new AppliedStep(step.getOperation(), step.getParameters())),
                lineage.getRound(),
                lineage.getWeight()));
    }

    /** Avro's maps come in the order of their hashes. */
    private static <V> Map<String, V> sorted(Map<String, V> map) {
        return map.size() < 2 ? map : new TreeMap<>(map);
    }

    private static <A, B> List<B> map(List<A> values, Function<A, B> each) {
        if (values.isEmpty()) {
            return List.of();
        }
        List<B> mapped = new ArrayList<>(values.size());
        for (A value : values) {
            mapped.add(each.apply(value));
        }
        return mapped;
    }
}
