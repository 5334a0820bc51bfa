package dev.refract.topology.claim;

import dev.refract.copies.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands against writing to the sinks of a pipeline, collected over all sinks and said in one sentence. */
final class ClaimObjections {
    private final Plan plan;
    private final Map<String, List<String>> topics = new LinkedHashMap<>();

    ClaimObjections(Plan plan) {
        this.plan = plan;
    }

    /** The topic is claimed by {@code owner}. */
    void foreign(String topic, String owner, SinkContent content) {
        String how = content.writers().contains(owner) ? "hold records of " : "are claimed by ";
        add(how + owner, topic);
        content.writers().stream()
                .filter(writer -> !writer.equals(owner) && !writer.equals(own()))
                .forEach(writer -> add("hold records of " + writer, topic));
    }

    /** The topic is not claimed and holds records. */
    void foreign(String topic, SinkContent content) {
        content.writers().stream()
                .filter(writer -> !writer.equals(own()))
                .forEach(writer -> add("hold records of " + writer, topic));
    }

    /** The topic is the pipeline's own, from a run whose state is gone. */
    void earlier(String topic, SinkContent content) {
        if (content.writers().contains(own())) {
            add("hold what " + own() + " published before its state was reset", topic);
        }
    }

    /** The topic is the pipeline's own, filled under {@code before}. */
    void split(String topic, SplitRule before) {
        List<String> changes = before.changesTo(SplitRule.of(plan.pipeline()));
        if (!changes.isEmpty()) {
            add("were filled under another split (" + String.join("; ", changes) + ")", topic);
        }
    }

    /** @throws ClaimException when there is any objection */
    void raise() {
        if (topics.isEmpty()) {
            return;
        }
        List<String> holdings = new ArrayList<>();
        topics.forEach((holding, names) -> holdings.add(
                names.size() == 1
                        ? "topic " + names.get(0) + " " + singular(holding)
                        : "topics " + String.join(", ", names) + " " + holding));
        throw new ClaimException(
                String.join("; ", holdings)
                        + ", so samples of " + own()
                        + " would stand there twice or on two sides: name other topics in sink, empty these"
                        + " with refract reset --sinks and the pipeline whose they are, or take them over as they are with --adopt");
    }

    private void add(String holding, String topic) {
        topics.computeIfAbsent(holding, any -> new ArrayList<>()).add(topic);
    }

    private String own() {
        return plan.pipeline().qualifiedName();
    }

    private static String singular(String holding) {
        return holding.replaceFirst("^hold ", "holds ")
                .replaceFirst("^are ", "is ")
                .replaceFirst("^were ", "was ");
    }
}
