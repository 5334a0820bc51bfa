package dev.refract.serde;

import dev.refract.sample.Bytes;
import dev.refract.sample.Cell;
import dev.refract.sample.Event;
import dev.refract.sample.Instance;
import dev.refract.sample.Keypoint;
import dev.refract.sample.Label;
import dev.refract.sample.Lineage;
import dev.refract.sample.Payload;
import dev.refract.sample.Point;
import dev.refract.sample.Polygon;
import dev.refract.sample.Sample;
import dev.refract.sample.Span;
import dev.refract.serde.avro.AudioPayload;
import dev.refract.serde.avro.BoxRecord;
import dev.refract.serde.avro.CellRecord;
import dev.refract.serde.avro.EventRecord;
import dev.refract.serde.avro.ImagePayload;
import dev.refract.serde.avro.InstanceRecord;
import dev.refract.serde.avro.KeypointRecord;
import dev.refract.serde.avro.LabelRecord;
import dev.refract.serde.avro.LineageRecord;
import dev.refract.serde.avro.MediaReference;
import dev.refract.serde.avro.RowPayload;
import dev.refract.serde.avro.SampleRecord;
import dev.refract.serde.avro.SeriesPayload;
import dev.refract.serde.avro.SpanRecord;
import dev.refract.serde.avro.SplitName;
import dev.refract.serde.avro.StepRecord;
import dev.refract.serde.avro.TextPayload;
import dev.refract.serde.avro.VideoPayload;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Our values as generated Avro records; the way back is {@link AvroDecoder}. */
final class AvroEncoder {
    private AvroEncoder() {}

    static SampleRecord sample(Sample sample) {
        String id = sample.id();
        String origin = sample.originId();
        return new SampleRecord(
                id,
                origin.equals(id) ? null : origin,
                sample.groupId().equals(origin) ? null : sample.groupId(),
                SplitName.valueOf(sample.split().name()),
                sample.eventTime(),
                payload(sample.payload()),
                sample.label().equals(Label.NONE) ? null : label(sample.label()),
                sample.lineage().map(AvroEncoder::lineage).orElse(null),
                sample.attributes());
    }

    private static Object payload(Payload payload) {
        if (payload instanceof Payload.Image image) {
            return new ImagePayload(buffer(image.encoded()), image.mediaType());
        }
        if (payload instanceof Payload.Text text) {
            return new TextPayload(text.text());
        }
        if (payload instanceof Payload.Audio audio) {
            return new AudioPayload(buffer(audio.encoded()), audio.mediaType());
        }
        if (payload instanceof Payload.Series series) {
            return new SeriesPayload(series.channels(), series.rate(), series.values());
        }
        if (payload instanceof Payload.Row row) {
            List<CellRecord> cells = new ArrayList<>(row.cells().size());
            row.cells().forEach((column, cell) -> cells.add(new CellRecord(column, cell(cell))));
            return new RowPayload(cells);
        }
        if (payload instanceof Payload.Video video) {
            return new VideoPayload(buffer(video.encoded()), video.mediaType());
        }
        Payload.Reference reference = (Payload.Reference) payload;
        return new MediaReference(reference.uri(), reference.sha256(), reference.bytes(), reference.mediaType());
    }

    private static Object cell(Cell cell) {
        if (cell instanceof Cell.Numeric number) {
            return number.value();
        }
        return cell instanceof Cell.Category category ? category.value() : null;
    }

    private static LabelRecord label(Label label) {
        return new LabelRecord(
                label.classes(),
                label.value().isPresent() ? label.value().getAsDouble() : null,
                map(label.instances(), AvroEncoder::instance),
                map(label.spans(), AvroEncoder::span),
                map(label.events(), AvroEncoder::event));
    }

    private static InstanceRecord instance(Instance instance) {
        return new InstanceRecord(
                instance.category(),
                instance.box()
                        .map(box -> new BoxRecord(box.left(), box.top(), box.right(), box.bottom()))
                        .orElse(null),
                map(instance.polygons(), AvroEncoder::polygon),
                instance.mask().map(AvroEncoder::buffer).orElse(null),
                map(instance.keypoints(), AvroEncoder::keypoint),
                instance.visibility(),
                instance.attributes());
    }

    private static List<Double> polygon(Polygon polygon) {
        List<Double> flat = new ArrayList<>(2 * polygon.corners().size());
        for (Point corner : polygon.corners()) {
            flat.add(corner.x());
            flat.add(corner.y());
        }
        return flat;
    }

    private static KeypointRecord keypoint(Keypoint point) {
        return new KeypointRecord(point.name(), point.at().x(), point.at().y(), point.visible());
    }

    private static SpanRecord span(Span span) {
        return new SpanRecord(span.start(), span.end(), span.category());
    }

    private static EventRecord event(Event event) {
        return new EventRecord(event.onset(), event.offset(), event.category());
    }

    private static LineageRecord lineage(Lineage lineage) {
        return new LineageRecord(
                lineage.pipeline(),
                lineage.version(),
                lineage.digest(),
                lineage.copy(),
                lineage.parents(),
                map(lineage.steps(), step -> new StepRecord(step.operation(), step.parameters())),
                lineage.round(),
                lineage.weight());
    }

    private static ByteBuffer buffer(Bytes bytes) {
        return ByteBuffer.wrap(bytes.array());
    }

    private static <A, B> List<B> map(List<A> values, Function<A, B> each) {
        List<B> mapped = new ArrayList<>(values.size());
        for (A value : values) {
            mapped.add(each.apply(value));
        }
        return mapped;
    }
}
