package dev.refract.feed.coco;

import com.fasterxml.jackson.databind.JsonNode;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.SkipReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A class of a COCO data set.
 *
 * @param names those declared under its id; more than one leaves open which is meant
 * @param keypoints names of its points, in the order in which annotations give them
 */
record CocoCategory(List<String> names, List<String> keypoints) {
    CocoCategory {
        names = List.copyOf(names);
        keypoints = List.copyOf(keypoints);
    }

    /** All classes by id. */
    static Map<String, CocoCategory> all(JsonNode categories) {
        Map<String, CocoCategory> byId = new HashMap<>();
        for (JsonNode category : categories) {
            List<String> keypoints = new ArrayList<>();
            category.path("keypoints").forEach(name -> keypoints.add(name.asText()));
            CocoCategory declared = new CocoCategory(
                    category.path("name").isValueNode()
                                    && !category.path("name").isNull()
                            ? List.of(category.path("name").asText())
                            : List.of(),
                    keypoints);
            CocoId.of(category.path("id")).ifPresent(id -> byId.merge(id, declared, CocoCategory::and));
        }
        return byId;
    }

    private CocoCategory and(CocoCategory other) {
        List<String> all = new ArrayList<>(names);
        other.names.stream().filter(name -> !all.contains(name)).forEach(all::add);
        return new CocoCategory(all, keypoints);
    }

    /**
     * The only name.
     *
     * @param id of the category, for the message
     */
    String name(String id) throws InvalidEntryException {
        if (names.size() != 1 || names.get(0).isBlank()) {
            throw new InvalidEntryException(
                    SkipReason.INVALID_LABEL,
                    names.size() > 1
                            ? "category " + id + " is declared as " + String.join(" and ", names)
                            : "category " + id + " has no name");
        }
        return names.get(0);
    }
}
