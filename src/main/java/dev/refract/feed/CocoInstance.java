package dev.refract.feed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.refract.sample.Box;
import dev.refract.sample.Bytes;
import dev.refract.sample.Instance;
import dev.refract.sample.Keypoint;
import dev.refract.sample.Point;
import dev.refract.sample.Polygon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One COCO annotation. Boxes (x, y, width, height) and polygons are edges already; keypoints are pixel
 * numbers, which lie half a pixel further on in our coordinates. A segmentation is a list of polygons or a
 * {@linkplain RunLengths run-length mask}.
 */
final class CocoInstance {
    private static final double PIXEL_CENTRE = 0.5;

    private CocoInstance() {}

    static Instance of(JsonNode annotation, JsonNode image, Map<Long, CocoCategory> categories) throws SkipException {
        CocoCategory category = categories.get(annotation.path("category_id").asLong());
        if (category == null) {
            throw new SkipException(
                    SkipReason.INVALID_LABEL,
                    "annotation " + annotation.path("id").asText() + " is of category "
                            + annotation.path("category_id").asText() + ", which the document does not have");
        }
        JsonNode segmentation = annotation.path("segmentation");
        return new Instance(
                category.name(),
                box(annotation.path("bbox")),
                segmentation.isArray() ? polygons(segmentation) : List.of(),
                segmentation.isObject() ? Optional.of(mask(segmentation, image)) : Optional.empty(),
                keypoints(annotation.path("keypoints"), category),
                1,
                annotation.path("iscrowd").asInt() == 1 ? Map.of("iscrowd", "1") : Map.of());
    }

    private static Optional<Box> box(JsonNode bbox) throws SkipException {
        if (bbox.isMissingNode() || bbox.isEmpty()) {
            return Optional.empty();
        }
        double[] xywh = numbers(bbox, "bbox");
        if (xywh.length != 4) {
            throw new SkipException(SkipReason.INVALID_LABEL, "bbox needs 4 numbers, found " + xywh.length);
        }
        return Optional.of(new Box(xywh[0], xywh[1], xywh[0] + xywh[2], xywh[1] + xywh[3]));
    }

    private static List<Polygon> polygons(JsonNode segmentation) throws SkipException {
        List<Polygon> polygons = new ArrayList<>();
        for (JsonNode outline : segmentation) {
            double[] xy = numbers(outline, "segmentation");
            if (xy.length % 2 != 0) {
                throw new SkipException(
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
    private static List<Keypoint> keypoints(JsonNode written, CocoCategory category) throws SkipException {
        double[] xyv = numbers(written, "keypoints");
        if (xyv.length != 0 && xyv.length != 3 * category.keypoints().size()) {
            throw new SkipException(
                    SkipReason.INVALID_LABEL,
                    "keypoints of " + category.name() + " need 3 × "
                            + category.keypoints().size() + " numbers, found " + xyv.length);
        }
        List<Keypoint> keypoints = new ArrayList<>();
        for (int i = 0; i < xyv.length; i += 3) {
            if (xyv[i + 2] > 0) {
                Point at = new Point(xyv[i] + PIXEL_CENTRE, xyv[i + 1] + PIXEL_CENTRE);
                keypoints.add(new Keypoint(category.keypoints().get(i / 3), at, xyv[i + 2] > 1));
            }
        }
        return keypoints;
    }

    private static Bytes mask(JsonNode segmentation, JsonNode image) throws SkipException {
        double[] size = numbers(segmentation.path("size"), "size");
        int height = image.path("height").asInt();
        int width = image.path("width").asInt();
        if (size.length != 2 || (int) size[0] != height || (int) size[1] != width) {
            throw new SkipException(
                    SkipReason.INVALID_LABEL,
                    "a mask must have its image's size, " + height + " by " + width + ", found "
                            + segmentation.path("size"));
        }
        JsonNode counts = segmentation.path("counts");
        return counts.isTextual()
                ? RunLengths.ofCompressed(counts.asText()).png(height, width)
                : RunLengths.of(numbers(counts, "counts")).png(height, width);
    }

    private static double[] numbers(JsonNode array, String name) throws SkipException {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            JsonNode number = array.get(i);
            if (number == null || !number.isNumber()) {
                throw new SkipException(SkipReason.INVALID_LABEL, name + " must be a list of numbers, found " + array);
            }
            numbers[i] = number.asDouble();
        }
        return numbers;
    }
}
