package dev.refract.cli.reports;

import dev.refract.augment.Augmented;
import dev.refract.cli.errors.CommandException;
import dev.refract.cli.session.Session;
import dev.refract.cli.terminal.Report;
import dev.refract.copies.CopyMaker;
import dev.refract.copies.Plan;
import dev.refract.kafka.HeaderNames;
import dev.refract.kafka.TopicReader;
import dev.refract.random.Address;
import dev.refract.sample.DataFault;
import dev.refract.sample.Lineage;
import dev.refract.sample.RetractedSamples;
import dev.refract.sample.Sample;
import dev.refract.serde.SampleSerde;
import dev.refract.serde.source.SampleDecoder;
import dev.refract.topology.claim.SinkContent;
import dev.refract.topology.record.SourceRecord;
import dev.refract.topology.revision.ContentHash;
import dev.refract.topology.revision.ContentHasher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Builds published copies again: from the origin in the source topic and the lineage in the copy. */
public record ReplayComparison(Session session, Plan plan) {

    /**
     * What came of it.
     *
     * @param compared copies that were made again
     * @param equal those that are as they were published, byte for byte
     * @param differences one line for each copy that is not equal
     */
    public record Result(int compared, int equal, List<String> differences) implements Report {
        public Result {
            differences = List.copyOf(differences);
        }

        @Override
        public List<String> lines() {
            List<String> lines = new ArrayList<>(differences);
            lines.add(String.format(Locale.ROOT, "%,d of %,d copies equal, byte for byte", equal, compared));
            return lines;
        }

        @Override
        public List<String> warnings() {
            return differences;
        }
    }

    /**
     * Ids of published copies.
     *
     * @param count how many, taken at random by {@code seed}; empty for all
     */
    public List<String> drawn(Optional<Integer> count, long seed) {
        Set<String> distinct = new HashSet<>();
        copies(copy -> distinct.add(copy.id()));
        List<String> ids = new ArrayList<>(distinct);
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
        Map<String, List<Sample>> origins = origins(parents);
        List<String> differences = new ArrayList<>();
        for (String id : ids) {
            Sample copy = Optional.ofNullable(published.get(id))
                    .orElseThrow(() -> new CommandException("no copy " + id + " on topic "
                            + plan.pipeline().sink().train()));
            difference(copy, origins).ifPresent(line -> differences.add(id + ": " + line));
        }
        return new Result(ids.size(), ids.size() - differences.size(), differences);
    }

    /** A parent that was corrected has several contents, and a lineage does not say which: it is that which fits. */
    private Optional<String> difference(Sample copy, Map<String, List<Sample>> origins) {
        Lineage lineage = lineage(copy);
        List<List<Sample>> chosen = List.of(List.of());
        for (String parent : lineage.parents()) {
            List<Sample> contents = origins.getOrDefault(parent, List.of());
            if (contents.isEmpty()) {
                return Optional.of((parent.equals(lineage.parents().get(0)) ? "its origin" : "a partner")
                        + " is not on topic " + plan.pipeline().source().topic());
            }
            chosen = chosen.stream()
                    .flatMap(before -> contents.stream().map(content -> with(before, content)))
                    .toList();
        }
        Optional<String> difference = Optional.empty();
        for (List<Sample> parents : chosen) {
            difference = difference(copy, parents, lineage);
            if (difference.isEmpty()) {
                return difference;
            }
        }
        return difference;
    }

    private static List<Sample> with(List<Sample> before, Sample content) {
        List<Sample> more = new ArrayList<>(before);
        more.add(content);
        return more;
    }

    private Optional<String> difference(Sample copy, List<Sample> parents, Lineage lineage) {
        Augmented again = new CopyMaker(plan).replay(parents, lineage);
        if (!again.payload().equals(copy.payload())) {
            return Optional.of("another payload");
        }
        return again.label().equals(copy.label()) ? Optional.empty() : Optional.of("another label");
    }

    private static Lineage lineage(Sample copy) {
        return copy.lineage().orElseThrow();
    }

    /** The copies that hold. */
    private void copies(Consumer<Sample> each) {
        RetractedSamples retracted = session.retractions(plan.pipeline().sink());
        SampleSerde serde = new SampleSerde(session.registry());
        TopicReader.forEach(session.connection(), plan.pipeline().sink().train(), record -> {
            if (!SinkContent.writer(record).equals(plan.pipeline().qualifiedName())) {
                return;
            }
            byte[] number = record.headers().lastHeader(HeaderNames.COPY).value();
            if (record.value() != null && (number.length != 1 || number[0] != '0')) {
                Sample copy = serde.decode(record.value());
                if (!retracted.contains(copy)) {
                    each.accept(copy);
                }
            }
        });
    }

    /** Every content that came under these ids. */
    private Map<String, List<Sample>> origins(Set<String> wanted) {
        SampleDecoder decoder = session.decoder(plan.pipeline().source());
        ContentHasher hasher = new ContentHasher();
        Map<String, Map<ContentHash, Sample>> origins = new HashMap<>();
        TopicReader.forEach(session.connection(), plan.pipeline().source().topic(), record -> {
            try {
                Sample sample = SourceRecord.of(record).sample(decoder);
                if (wanted.contains(sample.id())) {
                    origins.computeIfAbsent(sample.id(), id -> new LinkedHashMap<>())
                            .putIfAbsent(hasher.of(sample), sample);
                }
            } catch (DataFault unreadable) {
                // it is a dead letter, and nothing was made of it
                return;
            }
        });
        Map<String, List<Sample>> contents = new HashMap<>();
        origins.forEach((id, samples) -> contents.put(id, List.copyOf(samples.values())));
        return contents;
    }
}
