package dev.refract.cli.reports;

import dev.refract.cli.terminal.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a reset removes.
 *
 * @param pipeline its name and version
 * @param removed whether it was removed, and not only listed
 * @param removals what is of the pipeline and goes
 * @param foreign sinks that belong to another pipeline and stay, each with its owner
 * @param sinks whether the records of its sinks go, too
 */
public record ResetReport(
        String pipeline, boolean removed, List<String> removals, Map<String, String> foreign, boolean sinks)
        implements Report {
    public ResetReport {
        removals = List.copyOf(removals);
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>(warnings());
        if (removals.isEmpty()) {
            lines.add("nothing of " + pipeline + " to remove");
            return lines;
        }
        removals.forEach(what -> lines.add((removed ? "removed " : "would remove ") + what));
        if (!removed) {
            lines.add("removed nothing");
        } else if (!sinks) {
            lines.add("the sinks stay as they are; a run refuses what it published before, unless they are emptied with"
                    + " --sinks or taken over with run --adopt");
        }
        return lines;
    }

    @Override
    public List<String> warnings() {
        List<String> lines = new ArrayList<>();
        foreign.forEach((topic, owner) -> lines.add("topic " + topic + " is of " + owner + " and stays"));
        return lines;
    }
}
