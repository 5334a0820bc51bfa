package dev.refract.spec.docs;

import dev.refract.declare.Shape;
import java.util.LinkedHashMap;
import java.util.Map;

/** The JSON Schema of values without parts of their own. */
final class SchemaScalars {
    private SchemaScalars() {}

    static Map<String, Object> of(Shape shape) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (shape instanceof Shape.Numeric number) {
            return number(number.min(), number.max(), number.whole());
        }
        if (shape instanceof Shape.Interval interval) {
            schema.put("type", "array");
            schema.put("items", number(interval.min(), interval.max(), interval.whole()));
            schema.put("minItems", 2);
            schema.put("maxItems", 2);
        } else if (shape instanceof Shape.Text text) {
            schema.put("type", "string");
            if (!text.free()) {
                schema.put("pattern", anchored(text.regex()));
            }
        } else if (shape instanceof Shape.Spelled word) {
            schema.put("type", "string");
            schema.put("pattern", anchored(word.regex()));
        } else if (shape instanceof Shape.Choice choice) {
            schema.put("enum", choice.words());
        } else if (shape instanceof Shape.ResourcePath) {
            schema.put("type", "string");
        } else {
            schema.put("type", "boolean");
        }
        return schema;
    }

    private static Map<String, Object> number(double min, double max, boolean whole) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", whole ? "integer" : "number");
        if (Double.isFinite(min)) {
            schema.put("minimum", plain(min));
        }
        if (Double.isFinite(max)) {
            schema.put("maximum", plain(max));
        }
        return schema;
    }

    private static Object plain(double bound) {
        return bound == Math.rint(bound) ? (Object) (long) bound : (Object) bound;
    }

    private static String anchored(String regex) {
        return "^(?:" + regex + ")$";
    }
}
