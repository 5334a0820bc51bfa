package dev.refract.topology.revision;

import dev.refract.sample.Annotation;
import dev.refract.sample.Cell;
import dev.refract.sample.Instance;
import dev.refract.sample.Keypoint;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Point;
import dev.refract.sample.Sample;

/**
 * Hashes the content of samples: payload, label, group and attributes. When the sample happened and what a pipeline
 * decides about it (split, copy, weight, revision, lineage) are not content. The hash is of what the sample says and
 * not of its bytes, so another encoder or another version of the schema gives the same. Not safe for several threads.
 */
public final class ContentHasher {
    private final ContentBuffer out = new ContentBuffer();

    /** The hash of the content of {@code sample}. */
    public ContentHash of(Sample sample) {
        out.clear();
        out.put(sample.groupId());
        payload(sample.payload());
        label(sample.label());
        out.putUnordered(sample.attributes());
        return out.hash();
    }

    private void payload(Payload payload) {
        out.put(payload.kind().id());
        if (payload instanceof Payload.Image image) {
            out.put(image.encoded()).put(image.mediaType());
        } else if (payload instanceof Payload.Text text) {
            out.put(text.text());
        } else if (payload instanceof Payload.Audio audio) {
            out.put(audio.encoded()).put(audio.mediaType());
        } else if (payload instanceof Payload.Series series) {
            out.put(series.rate())
                    .put(series.channels(), (String name) -> out.put(name))
                    .put(series.values(), channel -> out.put(channel, (Double value) -> out.put(value.doubleValue())));
        } else if (payload instanceof Payload.Row row) {
            out.put(row.cells(), this::cell);
        } else if (payload instanceof Payload.Video video) {
            out.put(video.encoded()).put(video.mediaType());
        } else if (payload instanceof Payload.Volume volume) {
            out.put(volume.encoded()).put(volume.mediaType());
        } else if (payload instanceof Payload.Reference reference) {
            out.put(reference.media().id())
                    .put(reference.uri())
                    .put(reference.sha256())
                    .put(reference.bytes())
                    .put(reference.mediaType());
        }
    }

    private void cell(Cell cell) {
        if (cell instanceof Cell.Numeric number) {
            out.put("number").put(number.value());
        } else if (cell instanceof Cell.Integral integer) {
            out.put("integer").put(integer.value());
        } else if (cell instanceof Cell.Bool bool) {
            out.put("boolean").put(bool.value());
        } else if (cell instanceof Cell.Category category) {
            out.put("category").put(category.value());
        } else if (cell instanceof Cell.Timestamp timestamp) {
            out.put("timestamp").put(timestamp.millis());
        } else {
            out.put("missing");
        }
    }

    private void label(Label label) {
        out.put(label.classes(), (Double share) -> out.put(share.doubleValue()))
                .put(label.multilabel(), (Double probability) -> out.put(probability.doubleValue()))
                .put(label.value())
                .put(label.instances(), this::instance)
                .put(
                        label.spans(),
                        span -> out.put(span.start()).put(span.end()).put(span.category()))
                .put(
                        label.events(),
                        event -> out.put(event.onset()).put(event.offset()).put(event.category()))
                .put(label.annotation(), this::annotation);
    }

    private void annotation(Annotation annotation) {
        out.put(annotation.id(), (String id) -> out.put(id))
                .put(annotation.annotator(), (String name) -> out.put(name))
                .put(annotation.agreement())
                .put(annotation.confidence());
    }

    private void instance(Instance instance) {
        out.put(instance.category())
                .put(
                        instance.box(),
                        box -> out.put(box.left())
                                .put(box.top())
                                .put(box.right())
                                .put(box.bottom()))
                .put(instance.polygons(), polygon -> out.put(polygon.corners(), this::point))
                .put(instance.mask(), mask -> out.put(mask))
                .put(instance.keypoints(), this::keypoint)
                .put(instance.visibility())
                .putUnordered(instance.attributes());
    }

    private void keypoint(Keypoint keypoint) {
        out.put(keypoint.name()).put(keypoint.visible());
        point(keypoint.at());
    }

    private void point(Point point) {
        out.put(point.x()).put(point.y());
    }
}
