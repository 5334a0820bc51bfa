package dev.refract.serde;

import dev.refract.sample.Annotation;
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
import dev.refract.serde.avro.AnnotationRecord;
import dev.refract.serde.avro.BoxRecord;
import dev.refract.serde.avro.CellRecord;
import dev.refract.serde.avro.ChannelRecord;
import dev.refract.serde.avro.ClassRecord;
import dev.refract.serde.avro.EventRecord;
import dev.refract.serde.avro.InstanceRecord;
import dev.refract.serde.avro.KeypointRecord;
import dev.refract.serde.avro.LabelRecord;
import dev.refract.serde.avro.LineageRecord;
import dev.refract.serde.avro.MediaKind;
import dev.refract.serde.avro.MediaRecord;
import dev.refract.serde.avro.MediaReference;
import dev.refract.serde.avro.PolygonRecord;
import dev.refract.serde.avro.RowRecord;
import dev.refract.serde.avro.SampleRecord;
import dev.refract.serde.avro.SeriesRecord;
import dev.refract.serde.avro.SpanRecord;
import dev.refract.serde.avro.SplitName;
import dev.refract.serde.avro.StepRecord;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Our values as generated Avro records; the way back is {@link AvroDecoder}. */
final class AvroEncoder {
    private AvroEncoder() {}

    static SampleRecord sample(Sample sample) {
        String id = sample.id();
        String origin = sample.originId();
        Payload payload = sample.payload();
        return new SampleRecord(
                id,
                SplitName.valueOf(sample.split().name()),
                sample.copy(),
                sample.weight(),
                sample.label().mainClass().orElse(null),
                sample.revision(),
                origin.equals(id) ? null : origin,
                sample.groupId().equals(origin) ? null : sample.groupId(),
                Instant.ofEpochMilli(sample.eventTime()),
                media(payload),
                payload instanceof Payload.Text text ? text.text() : null,
                payload instanceof Payload.Row row ? row(row) : null,
                payload instanceof Payload.Series series ? series(series) : null,
                payload instanceof Payload.Reference reference ? reference(reference) : null,
                sample.label().equals(Label.NONE) ? null : label(sample.label()),
                sample.lineage().map(AvroEncoder::lineage).orElse(null),
                sample.attributes());
    }

    private static MediaRecord media(Payload payload) {
        if (payload instanceof Payload.Image image) {
            return new MediaRecord(MediaKind.IMAGE, buffer(image.encoded()), image.mediaType());
        }
        if (payload instanceof Payload.Audio audio) {
            return new MediaRecord(MediaKind.AUDIO, buffer(audio.encoded()), audio.mediaType());
        }
        if (payload instanceof Payload.Video video) {
            return new MediaRecord(MediaKind.VIDEO, buffer(video.encoded()), video.mediaType());
        }
        return payload instanceof Payload.Volume volume
                ? new MediaRecord(MediaKind.VOLUME, buffer(volume.encoded()), volume.mediaType())
                : null;
    }

    private static RowRecord row(Payload.Row row) {
        List<CellRecord> cells = new ArrayList<>(row.cells().size());
        row.cells().forEach((column, cell) -> cells.add(cell(column, cell)));
        return new RowRecord(cells);
    }

    private static CellRecord cell(String column, Cell cell) {
        return new CellRecord(
                column,
                cell instanceof Cell.Numeric number ? number.value() : null,
                cell instanceof Cell.Integral integer ? integer.value() : null,
                cell instanceof Cell.Bool bool ? bool.value() : null,
                cell instanceof Cell.Category category ? category.value() : null,
                cell instanceof Cell.Timestamp time ? Instant.ofEpochMilli(time.millis()) : null);
    }

    private static SeriesRecord series(Payload.Series series) {
        List<ChannelRecord> channels = new ArrayList<>(series.channels().size());
        for (int i = 0; i < series.channels().size(); i++) {
            channels.add(
                    new ChannelRecord(series.channels().get(i), series.values().get(i)));
        }
        return new SeriesRecord(series.rate(), channels);
    }

    private static MediaReference reference(Payload.Reference reference) {
        return new MediaReference(
                MediaKind.valueOf(reference.media().name()),
                reference.uri(),
                reference.sha256(),
                reference.bytes(),
                reference.mediaType());
    }

    private static LabelRecord label(Label label) {
        return new LabelRecord(
                classes(label.classes()),
                classes(label.multilabel()),
                boxed(label.value()),
                map(label.instances(), AvroEncoder::instance),
                map(label.spans(), AvroEncoder::span),
                map(label.events(), AvroEncoder::event),
                label.annotation().map(AvroEncoder::annotation).orElse(null));
    }

    private static List<ClassRecord> classes(Map<String, Double> shares) {
        List<ClassRecord> classes = new ArrayList<>(shares.size());
        shares.forEach((name, share) -> classes.add(new ClassRecord(name, share)));
        return classes;
    }

    private static AnnotationRecord annotation(Annotation annotation) {
        return new AnnotationRecord(
                annotation.id().orElse(null),
                annotation.annotator().orElse(null),
                boxed(annotation.agreement()),
                boxed(annotation.confidence()));
    }

    private static Double boxed(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
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

    private static PolygonRecord polygon(Polygon polygon) {
        List<Double> flat = new ArrayList<>(2 * polygon.corners().size());
        for (Point corner : polygon.corners()) {
            flat.add(corner.x());
            flat.add(corner.y());
        }
        return new PolygonRecord(flat);
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
                lineage.parents(),
                map(lineage.steps(), step -> new StepRecord(step.operation(), step.parameters())),
                lineage.round());
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
