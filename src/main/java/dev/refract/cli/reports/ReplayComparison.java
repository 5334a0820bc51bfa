package dev.refract.cli.reports;

import dev.refract.augment.Augmented;
import dev.refract.cli.errors.CommandException;
import dev.refract.cli.session.Session;
import dev.refract.copies.CopyMaker;
import dev.refract.copies.Plan;
import dev.refract.kafka.HeaderNames;
import dev.refract.kafka.TopicReader;
import dev.refract.random.Address;
import dev.refract.sample.DataFault;
import dev.refract.sample.Lineage;
import dev.refract.sample.Sample;
import dev.refract.serde.SampleSerde;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Builds published copies again: from the origin in the source topic and the lineage in the copy. */
public record ReplayComparison(Session session, Plan plan) {

    /**
     * What came of it.
     *
     * @param differences one line for each copy that is not equal
     */
    public record Result(int compared, List<String> differences) {
        public Result {
            differences = List.copyOf(differences);
        }
    }

    /**
     * Ids of published copies.
     *
     * @param count how many, taken at random by {@code seed}; empty for all
     */
    public List<String> drawn(Optional<Integer> count, long seed) {
        List<String> ids = new ArrayList<>();
        copies(copy -> ids.add(copy.id()));
        ids.sort(
                count.isEmpty()
                        ? Comparator.naturalOrder()
                        : Comparator.comparing((String id) ->
                                        Address.of(seed, "replay", id).uniform())
                                .thenComparing(Comparator.naturalOrder()));
        return ids.subList(0, Math.min(count.orElse(ids.size()), ids.size()));
    }

    /**
     * Compares these copies.
     *
     * @throws CommandException when one of them is not on the topic
     */
    public Result compare(List<String> ids) {
        Set<String> wanted = new HashSet<>(ids);
        Map<String, Sample> published = new HashMap<>();
        copies(copy -> {
            if (wanted.contains(copy.id())) {
                published.put(copy.id(), copy);
            }
        });
        Set<String> parents = new HashSet<>();
        published.values().forEach(copy -> parents.addAll(lineage(copy).parents()));
        Map<String, Sample> origins = origins(parents);
        List<String> differences = new ArrayList<>();
        for (String id : ids) {
            Sample copy = Optional.ofNullable(published.get(id))
                    .orElseThrow(() -> new CommandException("no copy " + id + " on topic "
                            + plan.pipeline().sink().train()));
            difference(copy, origins).ifPresent(line -> differences.add(id + ": " + line));
        }
        return new Result(ids.size(), differences);
    }

    private Optional<String> difference(Sample copy, Map<String, Sample> origins) {
        Lineage lineage = lineage(copy);
        List<Sample> parents = lineage.parents().stream()
                .map(origins::get)
                .filter(Objects::nonNull)
                .toList();
        if (parents.size() < lineage.parents().size()) {
            return Optional.of((parents.contains(origins.get(lineage.parents().get(0))) ? "a partner" : "its origin")
                    + " is not on topic " + plan.pipeline().source().topic());
        }
        Augmented again = new CopyMaker(plan).replay(parents, lineage);
        if (!again.payload().equals(copy.payload())) {
            return Optional.of("another payload");
        }
        return again.label().equals(copy.label()) ? Optional.empty() : Optional.of("another label");
    }

    private static Lineage lineage(Sample copy) {
        return copy.lineage().orElseThrow();
    }

    private void copies(Consumer<Sample> each) {
        SampleSerde serde = new SampleSerde(session.registry());
        TopicReader.forEach(session.bootstrapServers(), plan.pipeline().sink().train(), record -> {
            byte[] number = record.headers().lastHeader(HeaderNames.COPY).value();
            if (number.length != 1 || number[0] != '0') {
                each.accept(serde.decode(record.value()));
            }
        });
    }

    private Map<String, Sample> origins(Set<String> wanted) {
        SampleSerde serde = new SampleSerde(session.registry());
        Map<String, Sample> origins = new HashMap<>();
        TopicReader.forEach(session.bootstrapServers(), plan.pipeline().source().topic(), record -> {
            try {
                Sample sample = serde.decode(record.value());
                if (wanted.contains(sample.id())) {
                    origins.putIfAbsent(sample.id(), sample);
                }
            } catch (DataFault unreadable) {
                // it is a dead letter, and nothing was made of it
                return;
            }
        });
        return origins;
    }
}
