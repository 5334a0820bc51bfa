package dev.refract.feed.table;

import com.fasterxml.jackson.databind.JsonNode;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.feed.file.JsonFile;
import dev.refract.sample.DataFault;
import dev.refract.sample.Label;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Labels that are lists or objects of JSON: {@code ["cat"]} is a class, {@code ["cat", "dog"]} two that are independently
 * true, {@code {"cat": 0.7, "dog": 0.3}} shares, which must sum to one.
 */
final class NestedLabel {
    private static final double DUST = 1e-6;

    private NestedLabel() {}

    static Label of(String column, String written) throws InvalidEntryException {
        JsonNode value = JsonFile.line(written);
        if (value.isEmpty()) {
            throw new InvalidEntryException(SkipReason.NO_LABEL, "no label in column " + column);
        }
        try {
            return value.isArray() ? ofList(column, value) : ofShares(column, value);
        } catch (DataFault e) {
            throw new InvalidEntryException(SkipReason.INVALID_LABEL, "column " + column + ": " + e.getMessage());
        }
    }

    private static Label ofList(String column, JsonNode list) throws InvalidEntryException {
        Map<String, Double> classes = new LinkedHashMap<>();
        for (JsonNode name : list) {
            if (!name.isValueNode() || name.isNull() || name.asText().isBlank()) {
                throw invalid(column, "must list names of classes", list);
            }
            if (classes.put(name.asText().strip(), 1.0) != null) {
                throw invalid(column, "must name each class once", list);
            }
        }
        return classes.size() == 1 ? Label.of(classes.keySet().iterator().next()) : Label.NONE.withMultilabel(classes);
    }

    private static Label ofShares(String column, JsonNode object) throws InvalidEntryException {
        Map<String, Double> shares = new LinkedHashMap<>();
        double sum = 0;
        for (Map.Entry<String, JsonNode> share : object.properties()) {
            if (!share.getValue().isNumber() || !(share.getValue().asDouble() >= 0)) {
                throw invalid(column, "must give each class its share", object);
            }
            sum += share.getValue().asDouble();
            if (share.getValue().asDouble() > 0) {
                shares.put(share.getKey(), share.getValue().asDouble());
            }
        }
        if (Math.abs(sum - 1) > DUST) {
            throw invalid(column, "has shares that sum to " + sum + " and not to 1", object);
        }
        return Label.NONE.withClasses(shares);
    }

    private static InvalidEntryException invalid(String column, String message, JsonNode found) {
        return new InvalidEntryException(
                SkipReason.INVALID_LABEL, "column " + column + " " + message + ", found " + found);
    }
}
