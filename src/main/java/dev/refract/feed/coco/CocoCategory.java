package dev.refract.feed.coco;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A class of a COCO data set.
 *
 * @param keypoints names of its points, in the order in which annotations give them
 */
record CocoCategory(String name, List<String> keypoints) {
    CocoCategory {
        keypoints = List.copyOf(keypoints);
    }

    /** All classes by id. */
    static Map<Long, CocoCategory> all(JsonNode categories) {
        Map<Long, CocoCategory> byId = new HashMap<>();
        for (JsonNode category : categories) {
            List<String> keypoints = new ArrayList<>();
            category.path("keypoints").forEach(name -> keypoints.add(name.asText()));
            byId.put(
                    category.path("id").asLong(),
                    new CocoCategory(category.path("name").asText(), keypoints));
        }
        return byId;
    }
}
