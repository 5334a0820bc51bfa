package dev.refract.serde;

import dev.refract.sample.Annotation;
import dev.refract.sample.Event;
import dev.refract.sample.Instance;
import dev.refract.sample.Keypoint;
import dev.refract.sample.Label;
import dev.refract.sample.Point;
import dev.refract.sample.Polygon;
import dev.refract.sample.Span;
import dev.refract.serde.avro.AnnotationRecord;
import dev.refract.serde.avro.BoxRecord;
import dev.refract.serde.avro.ClassRecord;
import dev.refract.serde.avro.EventRecord;
import dev.refract.serde.avro.InstanceRecord;
import dev.refract.serde.avro.KeypointRecord;
import dev.refract.serde.avro.LabelRecord;
import dev.refract.serde.avro.PolygonRecord;
import dev.refract.serde.avro.SpanRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Our label as a generated one; the way back is {@link LabelDecoder}. */
final class LabelEncoder {
    private LabelEncoder() {}

    static LabelRecord label(Label label) {
        return new LabelRecord(
                classes(label.classes()),
                classes(label.multilabel()),
                boxed(label.value()),
                AvroEncoder.map(label.instances(), LabelEncoder::instance),
                AvroEncoder.map(label.spans(), LabelEncoder::span),
                AvroEncoder.map(label.events(), LabelEncoder::event),
                label.annotation().map(LabelEncoder::annotation).orElse(null));
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
                AvroEncoder.map(instance.polygons(), LabelEncoder::polygon),
                instance.mask().map(AvroEncoder::buffer).orElse(null),
                AvroEncoder.map(instance.keypoints(), LabelEncoder::keypoint),
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
}
