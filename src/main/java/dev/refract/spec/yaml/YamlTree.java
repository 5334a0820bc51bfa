package dev.refract.spec.yaml;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Text to a tree of YAML 1.2 nodes that know their lines. Refuses what no pipeline needs and what
 * makes a small file large: several documents, deep nesting, many aliases, values that contain
 * themselves.
 */
final class YamlTree {
    private static final int MOST_CHARACTERS = 3_000_000;
    private static final int DEEPEST = 50;
    private static final int MOST_ALIASES = 20;

    private final Path file;
    private final ParseContext findings;
    private final LoadSettings settings = LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setAllowDuplicateKeys(true) // reported where the mapping is read, with their path
            .setCodePointLimit(MOST_CHARACTERS)
            .build();

    private YamlTree(Path file, ParseContext findings) {
        this.file = file;
        this.findings = findings;
    }

    /** The top of the document in {@code text}; empty, with the reason in {@code findings}, if there is none. */
    static Optional<YamlLocation> read(Path file, String text, ParseContext findings) {
        return new YamlTree(file, findings).read(text);
    }

    private Optional<YamlLocation> read(String text) {
        try {
            return acceptable(text)
                    ? new Compose(settings).composeString(text).map(node -> YamlLocation.top(file, node))
                    : Optional.empty();
        } catch (MarkedYamlEngineException e) {
            report(e.getProblemMark().or(e::getContextMark), "not valid YAML: " + explain(e));
        } catch (YamlEngineException e) {
            report(Optional.empty(), "not valid YAML: " + oneLine(e.getMessage()));
        }
        return Optional.empty();
    }

    private boolean acceptable(String text) {
        Deque<Optional<Anchor>> open = new ArrayDeque<>();
        int documents = 0;
        int aliases = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof DocumentStartEvent && ++documents > 1) {
                return refuse(event, "a second document begins here; a file holds one pipeline");
            }
            if (event instanceof CollectionStartEvent start) {
                open.push(start.getAnchor());
            } else if (event instanceof CollectionEndEvent) {
                open.pop();
            }
            if (open.size() > DEEPEST) {
                return refuse(event, "nested more than " + DEEPEST + " deep");
            }
            if (event instanceof AliasEvent alias) {
                if (open.contains(Optional.of(alias.getAlias()))) {
                    return refuse(event, "*" + alias.getAlias() + " is inside the value that it repeats");
                }
                if (++aliases > MOST_ALIASES) {
                    return refuse(event, "more than " + MOST_ALIASES + " aliases");
                }
            }
        }
        return documents == 1 || refuse("the file is empty; a pipeline needs at least pipeline, source and sink");
    }

    private boolean refuse(Event event, String message) {
        report(event.getStartMark(), message);
        return false;
    }

    private boolean refuse(String message) {
        report(Optional.empty(), message);
        return false;
    }

    private void report(Optional<Mark> mark, String message) {
        int line = mark.map(at -> at.getLine() + 1).orElse(0);
        int column = mark.map(at -> at.getColumn() + 1).orElse(0);
        findings.add(new Problem(file.toString(), line, column, "", message));
    }

    private static String explain(MarkedYamlEngineException e) {
        String problem = oneLine(e.getProblem());
        if (problem.contains("(TAB)")) {
            return "a tab in the indentation; use spaces";
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return "a second colon on the line; a text with a colon needs quotes";
        }
        Optional<Integer> begins = e.getContextMark().map(Mark::getLine);
        return e.getProblemMark().map(Mark::getLine).equals(begins) || begins.isEmpty()
                ? problem
                : problem + ", in what begins on line " + (begins.get() + 1);
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
