package dev.refract.spec.yaml;

import dev.refract.declare.Declaration;
import dev.refract.declare.Resource;
import dev.refract.declare.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A place in a file and the shape declared for it, to a Java value. Reads on after a mistake, so that
 * all mistakes of a file are found in one go; the value is empty when it or a part of it is wrong.
 */
final class ShapeReader {
    private final DeclaredFamilies families;
    private final ParseContext findings;
    private final RecordReader records;

    ShapeReader(DeclaredFamilies families, ParseContext findings) {
        this.families = families;
        this.findings = findings;
        records = new RecordReader(this, families, findings);
    }

    /** The value at {@code place}, of the Java type the shape was read from. */
    Optional<Object> read(Shape shape, YamlLocation place) {
        findings.addLocation(place);
        if (shape instanceof Shape.OptionalOf maybe) {
            return read(maybe.value(), place).map(Optional::of);
        }
        if (shape instanceof Shape.Group group) {
            return records.group(group.type(), place);
        }
        if (shape instanceof Shape.Tagged tagged) {
            return records.tagged(tagged.family(), place);
        }
        if (shape instanceof Shape.ListOf list) {
            return list(list.element(), place);
        }
        if (shape instanceof Shape.MapOf map) {
            return map(map.value(), place);
        }
        if (shape instanceof Shape.ValueOrFile file) {
            return inFile(file.value(), place);
        }
        try {
            if (shape instanceof Shape.ResourcePath) {
                String name = ScalarReader.text(new Shape.Text("", "the name of a file or folder"), place.node());
                return Optional.of(findings.addResource(Resource.at(place.file().resolveSibling(name)), place));
            }
            return Optional.of(scalar(shape, place.node()));
        } catch (IllegalArgumentException e) {
            findings.add(place.problem(e.getMessage()));
            return Optional.empty();
        }
    }

    /** The value a field has when nobody writes it. */
    Object fallback(Declaration.Field field) {
        Path source = Path.of("default of " + field.name());
        ParseContext own = new ParseContext();
        return YamlTree.read(source, field.defaultText().orElseThrow(), own)
                .flatMap(place -> new ShapeReader(families, own).read(field.shape(), place))
                .orElseThrow(() -> new IllegalStateException("wrong default: " + own.problems()));
    }

    /** The entries of a mapping by key, repeated keys reported. */
    Map<String, YamlLocation> entries(MappingNode mapping, YamlLocation place) {
        Map<String, YamlLocation> entries = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            Node name = entry.getKeyNode();
            if (!(name instanceof ScalarNode scalar)) {
                findings.add(place.problem(name, place.path(), "a key must be a word, found " + FoundText.in(name)));
                continue;
            }
            YamlLocation earlier =
                    entries.putIfAbsent(scalar.getValue(), place.child(scalar.getValue(), name, entry.getValueNode()));
            if (earlier != null) {
                int line = earlier.refusal("").line();
                findings.add(place.problem(
                        name, place.path(), "key " + scalar.getValue() + " is written twice, first on line " + line));
            }
        }
        return entries;
    }

    private static Object scalar(Shape shape, Node node) {
        if (shape instanceof Shape.Numeric number) {
            return ScalarReader.number(number, node);
        }
        if (shape instanceof Shape.Interval interval) {
            return ScalarReader.interval(interval, node);
        }
        if (shape instanceof Shape.Text text) {
            return ScalarReader.text(text, node);
        }
        if (shape instanceof Shape.Spelled word) {
            return ScalarReader.word(word, node);
        }
        if (shape instanceof Shape.Choice choice) {
            return ScalarReader.choice(choice, node);
        }
        return ScalarReader.flag(node);
    }

    private Optional<Object> list(Shape element, YamlLocation place) {
        if (!(place.node() instanceof SequenceNode list)) {
            String hint = place.node() instanceof MappingNode ? "; begin each entry with a dash" : "";
            findings.add(place.problem("must be a list, found " + FoundText.in(place.node()) + hint));
            return Optional.empty();
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < list.getValue().size(); i++) {
            read(element, place.item(i, list.getValue().get(i))).ifPresent(values::add);
        }
        return values.size() == list.getValue().size() ? Optional.of(List.copyOf(values)) : Optional.empty();
    }

    private Optional<Object> map(Shape shape, YamlLocation place) {
        if (!(place.node() instanceof MappingNode mapping)) {
            findings.add(place.problem("must be a mapping of names to values, found " + FoundText.in(place.node())));
            return Optional.empty();
        }
        Map<String, YamlLocation> entries = entries(mapping, place);
        SortedMap<String, Object> values = new TreeMap<>();
        entries.forEach((key, entry) -> read(shape, entry).ifPresent(value -> values.put(key, value)));
        return values.size() == entries.size()
                ? Optional.of(Collections.unmodifiableSortedMap(values))
                : Optional.empty();
    }

    private Optional<Object> inFile(Shape shape, YamlLocation place) {
        if (!(place.node() instanceof ScalarNode scalar) || !scalar.getTag().equals(Tag.STR)) {
            return read(shape, place);
        }
        Path file = place.file().resolveSibling(scalar.getValue());
        try {
            return YamlTree.read(file, Utf8File.read(file), findings)
                    .flatMap(top -> read(shape, new YamlLocation(file, place.path(), top.node(), top.node())));
        } catch (IllegalArgumentException e) {
            findings.add(place.problem("names the file " + file + ", which " + e.getMessage()));
            return Optional.empty();
        }
    }
}
