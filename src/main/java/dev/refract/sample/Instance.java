package dev.refract.sample;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One object in an image, as one unit: whatever moves, clips or drops it does so to all its parts.
 *
 * @param category class of the object
 * @param box axis-parallel bounds, in pixels
 * @param polygons outlines, in pixels; several when the object is seen in pieces
 * @param mask single-channel 8-bit PNG of the image's size, non-zero where the object is
 * @param keypoints named points
 * @param visibility share in [0, 1] of the object's original area that is still in the image; 1 for
 *     an original, multiplied by every crop or cover since
 * @param attributes free facts, carried along
 */
public record Instance(
        String category,
        Optional<Box> box,
        List<Polygon> polygons,
        Optional<Bytes> mask,
        List<Keypoint> keypoints,
        double visibility,
        Map<String, String> attributes) {

    public Instance {
        polygons = List.copyOf(polygons);
        keypoints = List.copyOf(keypoints);
        attributes = OrderedMaps.copyOf(attributes);
        if (!(visibility >= 0 && visibility <= 1)) {
            throw new DataFault(Reason.INVALID_SAMPLE, "visibility must be in [0, 1], found " + visibility);
        }
    }

    /** An original's object known by its box alone. */
    public static Instance boxed(String category, Box box) {
        return new Instance(category, Optional.of(box), List.of(), Optional.empty(), List.of(), 1, Map.of());
    }

    /** The same object under another class. */
    public Instance withCategory(String changed) {
        return changed.equals(category)
                ? this
                : new Instance(changed, box, polygons, mask, keypoints, visibility, attributes);
    }

    /** The same object with other facts. */
    public Instance withAttributes(Map<String, String> changed) {
        return new Instance(category, box, polygons, mask, keypoints, visibility, changed);
    }

    /** The same object with its geometry replaced. */
    public Instance moved(
            Optional<Box> newBox,
            List<Polygon> newPolygons,
            Optional<Bytes> newMask,
            List<Keypoint> newKeypoints,
            double newVisibility) {
        return new Instance(category, newBox, newPolygons, newMask, newKeypoints, newVisibility, attributes);
    }
}
