package dev.refract.spec.yaml;

import dev.refract.declare.Resource;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What one reading of a file comes upon: its mistakes, and where its values stand. */
final class ParseContext {
    private final SortedSet<Problem> problems = new TreeSet<>();
    private final Map<String, YamlLocation> places = new HashMap<>();
    private final Map<YamlLocation, Resource> addResource = new LinkedHashMap<>();

    void add(Problem problem) {
        problems.add(problem);
    }

    /** Remembers where the value of this path stands. */
    void addLocation(YamlLocation place) {
        places.put(place.path(), place);
    }

    /** Remembers that the file or folder is named here, for {@link #checkResources}; returns it. */
    Resource addResource(Resource resource, YamlLocation place) {
        addResource.put(place, resource);
        return resource;
    }

    /** Adds a problem for every file or folder that is named and cannot be read. */
    void checkResources() {
        addResource.forEach((place, resource) -> {
            try {
                resource.fingerprint();
            } catch (UncheckedIOException e) {
                boolean missing = e.getCause() instanceof NoSuchFileException;
                add(place.problem("names " + resource + ", which "
                        + (missing
                                ? "does not exist"
                                : "cannot be read (" + e.getCause().getMessage() + ")")));
            }
        });
    }

    /** A problem with the value at {@code path}, or with the nearest that is written around it. */
    Problem problemAt(String path, String message) {
        String written = path;
        while (!places.containsKey(written)) {
            written = written.substring(0, Math.max(0, Math.max(written.lastIndexOf('.'), written.lastIndexOf('['))));
        }
        Problem there = places.get(written).refusal(message);
        return new Problem(there.file(), there.line(), there.column(), path, message);
    }

    boolean hasNoProblems() {
        return problems.isEmpty();
    }

    /** All mistakes, in the order of the file. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
