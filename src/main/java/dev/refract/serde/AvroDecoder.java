package dev.refract.serde;

import dev.refract.sample.Annotation;
import dev.refract.sample.AppliedStep;
import dev.refract.sample.Box;
import dev.refract.sample.Bytes;
import dev.refract.sample.Cell;
import dev.refract.sample.DataFault;
import dev.refract.sample.Event;
import dev.refract.sample.Instance;
import dev.refract.sample.Keypoint;
import dev.refract.sample.Kind;
import dev.refract.sample.Label;
import dev.refract.sample.Lineage;
import dev.refract.sample.Payload;
import dev.refract.sample.Point;
import dev.refract.sample.Polygon;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import dev.refract.sample.Span;
import dev.refract.sample.Split;
import dev.refract.serde.avro.AnnotationRecord;
import dev.refract.serde.avro.CellRecord;
import dev.refract.serde.avro.ChannelRecord;
import dev.refract.serde.avro.ClassRecord;
import dev.refract.serde.avro.InstanceRecord;
import dev.refract.serde.avro.LabelRecord;
import dev.refract.serde.avro.LineageRecord;
import dev.refract.serde.avro.MediaRecord;
import dev.refract.serde.avro.MediaReference;
import dev.refract.serde.avro.PolygonRecord;
import dev.refract.serde.avro.RowRecord;
import dev.refract.serde.avro.SampleRecord;
import dev.refract.serde.avro.SeriesRecord;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Generated Avro records as our values; the way back is {@link AvroEncoder}. */
final class AvroDecoder {
    private AvroDecoder() {}

    static Sample record(SampleRecord record) {
        String id = record.getId();
        String origin = record.getOriginId() == null ? id : record.getOriginId();
        return ForeignLineage.checked(new Sample(
                id,
                Split.valueOf(record.getSplit().name()),
                record.getCopy(),
                record.getWeight(),
                record.getRevision(),
                origin,
                record.getGroupId() == null ? origin : record.getGroupId(),
                record.getEventTime().toEpochMilli(),
                payload(record),
                record.getLabel() == null ? Label.NONE : label(record.getLabel()),
                Optional.ofNullable(record.getLineage()).map(AvroDecoder::lineage),
                sorted(record.getAttributes())));
    }

    static Bytes bytes(ByteBuffer buffer) {
        if (buffer.hasArray() && buffer.arrayOffset() == 0 && buffer.array().length == buffer.remaining()) {
            return Bytes.of(buffer.array());
        }
        byte[] copy = new byte[buffer.remaining()];
        buffer.duplicate().get(copy);
        return Bytes.of(copy);
    }

    private static Payload payload(SampleRecord record) {
        List<Payload> found = Stream.of(
                        Optional.ofNullable(record.getMedia()).map(AvroDecoder::media),
                        Optional.ofNullable(record.getText()).map(Payload.Text::new),
                        Optional.ofNullable(record.getRow()).map(AvroDecoder::row),
                        Optional.ofNullable(record.getSeries()).map(AvroDecoder::series),
                        Optional.ofNullable(record.getReference()).map(AvroDecoder::reference))
                .<Payload>flatMap(Optional::stream)
                .toList();
        if (found.size() != 1) {
            throw new DataFault(
                    Reason.INVALID_SAMPLE,
                    "exactly one of media, text, row, series and reference must be set, found "
                            + (found.isEmpty() ? "none" : found.size()));
        }
        return found.get(0);
    }

    private static Payload media(MediaRecord media) {
        Bytes encoded = bytes(media.getEncoded());
        return switch (media.getKind()) {
            case IMAGE -> new Payload.Image(encoded, media.getMediaType());
            case AUDIO -> new Payload.Audio(encoded, media.getMediaType());
            case VIDEO -> new Payload.Video(encoded, media.getMediaType());
            case VOLUME -> new Payload.Volume(encoded, media.getMediaType());
        };
    }

    private static Payload row(RowRecord row) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (CellRecord cell : row.getCells()) {
            if (cells.put(cell.getColumn(), cell(cell)) != null) {
                throw new DataFault(Reason.INVALID_SAMPLE, "two cells of column " + cell.getColumn());
            }
        }
        return new Payload.Row(cells);
    }

    private static Cell cell(CellRecord cell) {
        List<Cell> found = Stream.of(
                        Optional.ofNullable(cell.getNumber()).map(Cell.Numeric::new),
                        Optional.ofNullable(cell.getInteger()).map(Cell.Integral::new),
                        Optional.ofNullable(cell.getBoolean$()).map(Cell.Bool::new),
                        Optional.ofNullable(cell.getCategory()).map(Cell.Category::new),
                        Optional.ofNullable(cell.getTimestamp()).map(time -> new Cell.Timestamp(time.toEpochMilli())))
                .<Cell>flatMap(Optional::stream)
                .toList();
        if (found.size() > 1) {
            throw new DataFault(
                    Reason.INVALID_SAMPLE,
                    "a cell must have one value or none, found " + found.size() + " in column " + cell.getColumn());
        }
        return found.isEmpty() ? new Cell.Missing() : found.get(0);
    }

    private static Payload series(SeriesRecord series) {
        return new Payload.Series(
                map(series.getChannels(), ChannelRecord::getName),
                series.getRate(),
                map(series.getChannels(), ChannelRecord::getValues));
    }

    private static Payload reference(MediaReference reference) {
        return new Payload.Reference(
                Kind.valueOf(reference.getKind().name()),
                reference.getUri(),
                reference.getSha256(),
                reference.getBytes(),
                reference.getMediaType());
    }

    private static Label label(LabelRecord label) {
        return new Label(
                classes(label.getClasses()),
                classes(label.getMultilabel()),
                optional(label.getValue()),
                map(label.getInstances(), AvroDecoder::instance),
                map(label.getSpans(), span -> new Span(span.getStart(), span.getEnd(), span.getCategory())),
                map(label.getEvents(), event -> new Event(event.getOnset(), event.getOffset(), event.getCategory())),
                Optional.ofNullable(label.getAnnotation()).map(AvroDecoder::annotation));
    }

    private static Map<String, Double> classes(List<ClassRecord> classes) {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (ClassRecord named : classes) {
            if (shares.put(named.getName(), named.getShare()) != null) {
                throw new DataFault(Reason.INVALID_SAMPLE, "a label names class " + named.getName() + " twice");
            }
        }
        return shares;
    }

    private static Annotation annotation(AnnotationRecord annotation) {
        return new Annotation(
                Optional.ofNullable(annotation.getId()),
                Optional.ofNullable(annotation.getAnnotator()),
                optional(annotation.getAgreement()),
                optional(annotation.getConfidence()));
    }

    private static OptionalDouble optional(Double number) {
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
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

    private static Polygon polygon(PolygonRecord polygon) {
        List<Double> flat = polygon.getPoints();
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
        return new Lineage(
                lineage.getPipeline(),
                lineage.getVersion(),
                lineage.getDigest(),
                lineage.getParents(),
                map(lineage.getSteps(), step -> new AppliedStep(step.getOperation(), step.getParameters())),
                lineage.getRound());
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
