package dev.refract.serde;

import dev.refract.sample.Annotation;
import dev.refract.sample.Box;
import dev.refract.sample.DataFault;
import dev.refract.sample.Event;
import dev.refract.sample.Instance;
import dev.refract.sample.Keypoint;
import dev.refract.sample.Label;
import dev.refract.sample.Point;
import dev.refract.sample.Polygon;
import dev.refract.sample.Reason;
import dev.refract.sample.Span;
import dev.refract.serde.avro.AnnotationRecord;
import dev.refract.serde.avro.ClassRecord;
import dev.refract.serde.avro.InstanceRecord;
import dev.refract.serde.avro.LabelRecord;
import dev.refract.serde.avro.PolygonRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A generated label as ours; the way back is {@link LabelEncoder}. */
final class LabelDecoder {
    private LabelDecoder() {}

    static Label label(LabelRecord label) {
        return new Label(
                classes(label.getClasses()),
                classes(label.getMultilabel()),
                optional(label.getValue()),
                AvroDecoder.map(label.getInstances(), LabelDecoder::instance),
                AvroDecoder.map(label.getSpans(), span -> new Span(span.getStart(), span.getEnd(), span.getCategory())),
                AvroDecoder.map(
                        label.getEvents(),
                        event -> new Event(event.getOnset(), event.getOffset(), event.getCategory())),
                Optional.ofNullable(label.getAnnotation()).map(LabelDecoder::annotation));
    }

    private static Map<String, Double> classes(List<ClassRecord> classes) {
        if (classes.isEmpty()) {
            return Map.of();
        }
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
                AvroDecoder.map(instance.getPolygons(), LabelDecoder::polygon),
                Optional.ofNullable(instance.getMask()).map(AvroDecoder::bytes),
                AvroDecoder.map(
                        instance.getKeypoints(),
                        point -> new Keypoint(
                                point.getName(), new Point(point.getX(), point.getY()), point.getVisible())),
                instance.getVisibility(),
                AvroDecoder.sorted(instance.getAttributes()));
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
}
