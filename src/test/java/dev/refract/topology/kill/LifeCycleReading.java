package dev.refract.topology.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a reader finds in the topics of a {@link LifeCycleScene}, by their schemas alone. Copies of a content are counted
 * where it stands; those of a content that was retracted must be the ones that its retraction names.
 */
final class LifeCycleReading {
    private final Map<String, Set<String>> samples = new HashMap<>();
    private final Map<String, String> originals = new HashMap<>();
    private final List<JsonNode> retractions = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();
    private final Set<String> repeated = new TreeSet<>();

    /** @param lines records of all topics as the foreign clients write them */
    LifeCycleReading(List<JsonNode> lines) {
        lines.forEach(this::read);
        Set<String> retracted = new HashSet<>();
        for (JsonNode retraction : retractions) {
            String content = retraction.get("id").asText() + " "
                    + retraction.get("revision").asInt();
            if (!retracted.add(content)) {
                repeated.add("retraction " + content);
            }
            facts.add(fact(retraction, content));
        }
        originals.forEach((content, fact) -> facts.add(
                retracted.contains(content)
                        ? fact
                        : fact + " with copies " + (samples.get(content).size() - 1)));
    }

    /** What was found, a line a content, a retraction and a sample that waited for its label. */
    List<String> facts() {
        return facts;
    }

    /** What stands more than once. */
    Set<String> repeated() {
        return repeated;
    }

    private void read(JsonNode line) {
        JsonNode value = line.get("value");
        String topic = line.get("topic").asText();
        String key = line.get("key").asText();
        switch (topic) {
            case "retractions" -> retractions.add(value);
            case "unlabeled", "rejected" -> facts.add(topic + " " + key);
            default -> {
                String content = key + " " + value.get("revision").asInt();
                if (!samples.computeIfAbsent(content, none -> new TreeSet<>())
                        .add(value.get("id").asText())) {
                    repeated.add(topic + " " + content + " " + value.get("id").asText());
                }
                String fact = "%s %s revision %d %s"
                        .formatted(
                                topic,
                                key,
                                value.get("revision").asInt(),
                                value.get("main_class").asText());
                if (value.get("copy").asInt() == 0) {
                    originals.put(content, fact);
                }
            }
        }
    }

    private String fact(JsonNode retraction, String content) {
        Set<String> named = new TreeSet<>();
        retraction.get("samples").forEach(id -> named.add(id.asText()));
        Set<String> published = samples.getOrDefault(content, Set.of());
        String what = named.equals(published) ? "all that was published" : named + ", but published was " + published;
        return "retraction %s %s %d>%s %s of %s"
                .formatted(
                        retraction.get("id").asText(),
                        retraction.get("split").asText(),
                        retraction.get("revision").asInt(),
                        retraction.get("superseded_by"),
                        retraction.get("reason").asText(),
                        what);
    }
}
