package dev.refract.spec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What one reading of a file comes upon: its mistakes, and where its values stand. */
final class Findings {
    private final SortedSet<Problem> problems = new TreeSet<>();
    private final Map<String, Place> places = new HashMap<>();

    void add(Problem problem) {
        problems.add(problem);
    }

    /** Remembers where the value of this path stands. */
    void visited(Place place) {
        places.put(place.path(), place);
    }

    /** A problem with the value at {@code path}, or with the nearest that is written around it. */
    Problem at(String path, String message) {
        String written = path;
        while (!places.containsKey(written)) {
            written = written.substring(0, Math.max(0, Math.max(written.lastIndexOf('.'), written.lastIndexOf('['))));
        }
        Problem there = places.get(written).refusal(message);
        return new Problem(there.file(), there.line(), there.column(), path, message);
    }

    boolean clean() {
        return problems.isEmpty();
    }

    /** All mistakes, in the order of the file. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
