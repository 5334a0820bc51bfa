package dev.refract.cli.reports;

import dev.refract.cli.session.LastRun;
import dev.refract.cli.terminal.Report;
import dev.refract.copies.Plan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a pipeline has that it had not when it last ran.
 *
 * @param pipeline its name and version
 * @param digest as it is now
 * @param lastDigest of the last run; absent when none is known
 * @param changes every value that differs
 * @param effects what the changes do to a run, a sentence each
 */
public record PlanReport(
        String pipeline, String digest, Optional<String> lastDigest, List<Change> changes, List<String> effects)
        implements Report {
    private static final Pattern PART = Pattern.compile("^[a-z_]+");

    /**
     * One value.
     *
     * @param path in the YAML
     * @param before as JSON; absent when it is new
     * @param now as JSON; absent when it is gone
     */
    public record Change(String path, Optional<String> before, Optional<String> now) {
        private String line() {
            return before.isEmpty()
                    ? "+ " + path + ": " + now.orElseThrow()
                    : now.isEmpty()
                            ? "- " + path + ": " + before.get()
                            : "~ " + path + ": " + before.get() + " → " + now.get();
        }
    }

    /** Compares a plan with the last run. */
    public static PlanReport of(Plan plan, LastRun last) {
        Optional<LastRun.RunPipeline> before = last.read();
        List<Change> changes = before.map(run -> changes(run.settings(), LastRun.settings(plan)))
                .orElse(List.of());
        return new PlanReport(
                plan.pipeline().qualifiedName(),
                plan.digest(),
                before.map(LastRun.RunPipeline::digest),
                changes,
                effects(changes));
    }

    private static List<Change> changes(SortedMap<String, String> before, SortedMap<String, String> now) {
        Set<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(now.keySet());
        return paths.stream()
                .map(path ->
                        new Change(path, Optional.ofNullable(before.get(path)), Optional.ofNullable(now.get(path))))
                .filter(change -> !change.before().equals(change.now()))
                .toList();
    }

    private static List<String> effects(List<Change> changes) {
        Set<String> parts = new LinkedHashSet<>();
        for (Change change : changes) {
            Matcher part = PART.matcher(change.path());
            if (part.find()) {
                parts.add(part.group());
            }
        }
        boolean version = parts.contains("version");
        List<String> effects = new ArrayList<>();
        for (String part : parts) {
            switch (part) {
                case "version" ->
                    effects.add(
                            "version: begins with empty state and reads its source from the beginning; its sinks must"
                                    + " be new or adopted");
                case "split" ->
                    effects.add(
                            version
                                    ? "split: samples change sides; train on the sinks of one version only"
                                    : "split: a run refuses another split under the same version; raise version");
                case "source" -> effects.add("source: what is read, or how; a new topic is read from its beginning");
                case "sink" -> effects.add("sink: topics that are new are created, and the old ones stay as they are");
                case "seed", "augment", "gate", "media" ->
                    effects.add(part + ": copies made from now on are others; those that are published stay");
                case "balance" -> effects.add("balance: how many copies are made from now on");
                default -> effects.add(part + ": what is refused, or when a run stops");
            }
        }
        return effects;
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (lastDigest.isEmpty()) {
            lines.add(pipeline + ": no run is known in this data folder; all is new");
        } else if (changes.isEmpty() && lastDigest.get().equals(digest)) {
            lines.add(pipeline + ": as it last ran");
        } else {
            lines.add(pipeline + ": differs from its last run");
        }
        lines.add("digest    "
                + lastDigest
                        .filter(before -> !before.equals(digest))
                        .map(before -> before + " → ")
                        .orElse("")
                + digest);
        changes.forEach(change -> lines.add("  " + change.line()));
        lines.addAll(effects);
        return lines;
    }

    @Override
    public List<String> warnings() {
        return effects;
    }
}
