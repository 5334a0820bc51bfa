package dev.refract.spec.yaml;

import java.nio.file.Path;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A value in a file.
 *
 * @param file the file it is written in
 * @param path the keys that lead to it; empty for the top
 * @param node the value
 * @param name where it is named: its key, or the value itself in a list
 */
record YamlLocation(Path file, String path, Node node, Node name) {

    /** The top of a file. */
    static YamlLocation top(Path file, Node node) {
        return new YamlLocation(file, "", node, node);
    }

    /** The value {@code node} of the key {@code name} in this mapping. */
    YamlLocation child(String key, Node name, Node node) {
        return new YamlLocation(file, below(key), node, name);
    }

    /** The path of the field {@code key} of this record. */
    String below(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** Another value in the same place. */
    YamlLocation with(Node other) {
        return new YamlLocation(file, path, other, name);
    }

    /** The entry numbered {@code index} of this list. */
    YamlLocation item(int index, Node node) {
        return new YamlLocation(file, path + "[" + index + "]", node, node);
    }

    /** A mistake in the value itself. */
    Problem problem(String message) {
        return problem(node, path, message);
    }

    /** A mistake of the whole, told where it is named. */
    Problem refusal(String message) {
        return problem(name, path, message);
    }

    /** A mistake at some node of this value. */
    Problem problem(Node at, String path, String message) {
        int line = at.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        int column = at.getStartMark().map(mark -> mark.getColumn() + 1).orElse(0);
        return new Problem(file.toString(), line, column, path, message);
    }
}
