package dev.refract.spec.yaml;

import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Says what was found where something else was expected, on one line and not at length. */
final class FoundText {
    private static final int LONGEST = 60;

    private FoundText() {}

    /** The value as the user wrote it, or what it is when that would be long. */
    static String in(Node node) {
        String whole = flow(node).replaceAll("\\s+", " ");
        if (whole.length() <= LONGEST) {
            return whole;
        }
        if (node instanceof SequenceNode list) {
            return "a list of " + list.getValue().size();
        }
        if (node instanceof MappingNode mapping) {
            return "a mapping of " + mapping.getValue().size();
        }
        return whole.substring(0, whole.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** Whether nothing stands there: {@code key:} with no value. */
    static boolean nothing(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    private static String flow(Node node) {
        if (node instanceof SequenceNode list) {
            return list.getValue().stream().map(FoundText::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream().map(FoundText::flow).collect(Collectors.joining(", ", "{", "}"));
        }
        ScalarNode scalar = (ScalarNode) node;
        if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return '"' + scalar.getValue() + '"';
        }
        return nothing(node) ? "nothing" : scalar.getValue();
    }

    private static String flow(NodeTuple entry) {
        return flow(entry.getKeyNode()) + ": " + flow(entry.getValueNode());
    }
}
