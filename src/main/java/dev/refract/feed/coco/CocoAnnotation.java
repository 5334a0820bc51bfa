package dev.refract.feed.coco;

import com.fasterxml.jackson.databind.JsonNode;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.feed.file.ImageFile;
import dev.refract.feed.file.ImageSize;
import dev.refract.feed.file.RunLengthMask;
import dev.refract.sample.Box;
import dev.refract.sample.Bytes;
import dev.refract.sample.Instance;
import dev.refract.sample.Keypoint;
import dev.refract.sample.Point;
import dev.refract.sample.Polygon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One COCO annotation. Boxes (x, y, width, height) and polygons are edges already; keypoints are pixel
 * numbers, which lie half a pixel further on in our coordinates. A segmentation is a list of polygons or a
 * {@linkplain RunLengthMask run-length mask}.
 */
final class CocoAnnotation {
    private static final double PIXEL_CENTER = 0.5;
    private static final String CROWD = "iscrowd";
    private static final String FACTS = "attributes";

    private CocoAnnotation() {}

    static Instance of(JsonNode annotation, JsonNode image, Map<String, CocoCategory> categories)
            throws InvalidEntryException {
        String id = CocoId.of(annotation.path("category_id"))
                .orElseThrow(() -> new InvalidEntryException(
                        SkipReason.INVALID_LABEL,
                        "annotation " + annotation.path("id").asText() + " has no category_id"));
        CocoCategory category = categories.get(id);
        if (category == null) {
            throw new InvalidEntryException(
                    SkipReason.INVALID_LABEL,
                    "annotation " + annotation.path("id").asText() + " is of category " + id
                            + ", which the document does not have");
        }
        String name = category.name(id);
        JsonNode segmentation = annotation.path("segmentation");
        return new Instance(
                name,
                box(annotation.path("bbox")),
                segmentation.isArray() ? polygons(segmentation) : List.of(),
                segmentation.isObject() ? Optional.of(mask(segmentation, image)) : Optional.empty(),
                keypoints(annotation.path("keypoints"), name, category),
                1,
                attributes(annotation));
    }

    /** Whether it is a crowd, and the facts that annotation tools keep beside it. */
    private static Map<String, String> attributes(JsonNode annotation) {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (annotation.path(CROWD).asInt() == 1) {
            attributes.put(CROWD, "1");
        }
        annotation.path(FACTS).properties().forEach(fact -> {
            if (fact.getValue().isValueNode()) {
                attributes.put(fact.getKey(), fact.getValue().asText());
            }
        });
        return attributes;
    }

    /**
     * The members of an annotation but its ids, the counterpart of {@link #of}. Of a mask and outlines
     * COCO holds one: the mask, which is exact. A point that the object does not have is 0, 0, 0.
     *
     * @param names of the keypoints of its category
     */
    static Map<String, Object> written(Instance instance, ImageFile picture, List<String> names)
            throws InvalidEntryException {
        Map<String, Object> members = new LinkedHashMap<>();
        Optional<Box> bounds = picture.bounds(instance);
        double area = bounds.map(Box::area).orElse(0.0);
        bounds.ifPresent(box -> members.put("bbox", List.of(box.left(), box.top(), box.width(), box.height())));
        if (instance.mask().isPresent()) {
            RunLengthMask runs = RunLengthMask.ofPng(instance.mask().get());
            ImageSize size = picture.size();
            members.put(
                    "segmentation",
                    Map.of("size", List.of(size.height(), size.width()), "counts", runs.toCompressed()));
            area = runs.area();
        } else if (!instance.polygons().isEmpty()) {
            members.put(
                    "segmentation",
                    instance.polygons().stream().map(CocoAnnotation::numbers).toList());
            area = instance.polygons().stream().mapToDouble(Polygon::area).sum();
        }
        members.put("area", area);
        Map<String, String> attributes = new LinkedHashMap<>(instance.attributes());
        members.put(CROWD, "1".equals(attributes.remove(CROWD)) ? 1 : 0);
        if (!instance.keypoints().isEmpty()) {
            members.put("num_keypoints", instance.keypoints().size());
            members.put("keypoints", numbers(instance.keypoints(), names));
        }
        if (!attributes.isEmpty()) {
            members.put(FACTS, attributes);
        }
        return members;
    }

    private static List<Double> numbers(Polygon polygon) {
        return polygon.corners().stream()
                .flatMap(corner -> Stream.of(corner.x(), corner.y()))
                .toList();
    }

    private static List<Double> numbers(List<Keypoint> keypoints, List<String> names) {
        Double[] xyv = new Double[3 * names.size()];
        Arrays.fill(xyv, 0.0);
        for (Keypoint keypoint : keypoints) {
            int at = 3 * names.indexOf(keypoint.name());
            xyv[at] = keypoint.at().x() - PIXEL_CENTER;
            xyv[at + 1] = keypoint.at().y() - PIXEL_CENTER;
            xyv[at + 2] = keypoint.visible() ? 2.0 : 1.0;
        }
        return List.of(xyv);
    }

    private static Optional<Box> box(JsonNode bbox) throws InvalidEntryException {
        if (bbox.isMissingNode() || bbox.isEmpty()) {
            return Optional.empty();
        }
        double[] xywh = numbers(bbox, "bbox");
        if (xywh.length != 4) {
            throw new InvalidEntryException(SkipReason.INVALID_LABEL, "bbox needs 4 numbers, found " + xywh.length);
        }
        return Optional.of(new Box(xywh[0], xywh[1], xywh[0] + xywh[2], xywh[1] + xywh[3]));
    }

    private static List<Polygon> polygons(JsonNode segmentation) throws InvalidEntryException {
        List<Polygon> polygons = new ArrayList<>();
        for (JsonNode outline : segmentation) {
            double[] xy = numbers(outline, "segmentation");
            if (xy.length % 2 != 0) {
                throw new InvalidEntryException(
                        SkipReason.INVALID_LABEL, "a polygon needs x and y in turn, found " + xy.length + " numbers");
            }
            List<Point> corners = new ArrayList<>();
            for (int i = 0; i < xy.length; i += 2) {
                corners.add(new Point(xy[i], xy[i + 1]));
            }
            polygons.add(new Polygon(corners));
        }
        return polygons;
    }

    /** v = 0 means that the point was not marked: it is left out. v = 1 is marked but hidden. */
    private static List<Keypoint> keypoints(JsonNode written, String name, CocoCategory category)
            throws InvalidEntryException {
        double[] xyv = numbers(written, "keypoints");
        if (xyv.length != 0 && xyv.length != 3 * category.keypoints().size()) {
            throw new InvalidEntryException(
                    SkipReason.INVALID_LABEL,
                    "keypoints of " + name + " need 3 × " + category.keypoints().size() + " numbers, found "
                            + xyv.length);
        }
        List<Keypoint> keypoints = new ArrayList<>();
        for (int i = 0; i < xyv.length; i += 3) {
            if (xyv[i + 2] > 0) {
                Point at = new Point(xyv[i] + PIXEL_CENTER, xyv[i + 1] + PIXEL_CENTER);
                keypoints.add(new Keypoint(category.keypoints().get(i / 3), at, xyv[i + 2] > 1));
            }
        }
        return keypoints;
    }

    private static Bytes mask(JsonNode segmentation, JsonNode image) throws InvalidEntryException {
        double[] size = numbers(segmentation.path("size"), "size");
        int height = image.path("height").asInt();
        int width = image.path("width").asInt();
        if (size.length != 2 || (int) size[0] != height || (int) size[1] != width) {
            throw new InvalidEntryException(
                    SkipReason.INVALID_LABEL,
                    "a mask must have its image's size, " + height + " by " + width + ", found "
                            + segmentation.path("size"));
        }
        JsonNode counts = segmentation.path("counts");
        return counts.isTextual()
                ? RunLengthMask.ofCompressed(counts.asText()).toPng(height, width)
                : RunLengthMask.of(numbers(counts, "counts")).toPng(height, width);
    }

    private static double[] numbers(JsonNode array, String name) throws InvalidEntryException {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            JsonNode number = array.get(i);
            if (number == null || !number.isNumber()) {
                throw new InvalidEntryException(
                        SkipReason.INVALID_LABEL, name + " must be a list of numbers, found " + array);
            }
            numbers[i] = number.asDouble();
        }
        return numbers;
    }
}
