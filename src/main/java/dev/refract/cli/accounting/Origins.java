package dev.refract.cli.accounting;

import dev.refract.sample.Split;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What came in and what is published, by id. */
final class Origins {
    private final boolean deduplicate;
    private final Map<String, OriginCount> origins = new HashMap<>();
    private final Map<Split, Long> superseded = new EnumMap<>(Split.class);

    /** @param deduplicate whether a partition lets an id through once only */
    Origins(boolean deduplicate) {
        this.deduplicate = deduplicate;
    }

    /** Training samples that are not published though nothing accounts for it: none of an input, or some. */
    record Shortfall(IdList unpublished, long lost) {}

    Optional<OriginCount> get(String id) {
        return Optional.ofNullable(origins.get(id));
    }

    void put(String id, OriginCount origin) {
        origins.put(id, origin);
    }

    /** Takes out what stands under an id, because other content takes its place or it is deleted. */
    Optional<OriginCount> supersede(String id) {
        Optional<OriginCount> gone = Optional.ofNullable(origins.remove(id));
        gone.ifPresent(origin -> superseded.merge(origin.split(), inputs(origin), Long::sum));
        return gone;
    }

    /** All that was not superseded. */
    Collection<OriginCount> all() {
        return Collections.unmodifiableCollection(origins.values());
    }

    /** Inputs under an id, those left out that came through another partition, too. */
    long inputs(OriginCount origin) {
        return deduplicate ? 1 : origin.inputs();
    }

    /** Inputs of each split, superseded ones included. */
    Map<Split, Long> splits() {
        Map<Split, Long> splits = new EnumMap<>(Split.class);
        splits.putAll(superseded);
        origins.values().forEach(origin -> splits.merge(origin.split(), inputs(origin), Long::sum));
        return splits;
    }

    /** Training inputs that a balance has decided, those of every partition and superseded ones included. */
    long decided() {
        return superseded.getOrDefault(Split.TRAIN, 0L)
                + origins.values().stream()
                        .filter(origin -> origin.split() == Split.TRAIN)
                        .mapToLong(OriginCount::inputs)
                        .sum();
    }

    /** Ids that came through more than one partition, with the partitions. */
    IdList crossed() {
        List<String> crossed = new ArrayList<>();
        origins.forEach((id, origin) -> {
            if (origin.partitions().size() > 1) {
                String partitions = origin.partitions().stream()
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(" and "));
                crossed.add(id + " (" + partitions + ")");
            }
        });
        return new IdList(crossed);
    }

    /** Ids of a split of which something is due and nothing is published. */
    IdList unpublished(Split split) {
        List<String> unpublished = new ArrayList<>();
        origins.forEach((id, origin) -> {
            if (origin.split() == split && origin.published() == 0 && origin.due() > 0) {
                unpublished.add(id);
            }
        });
        return new IdList(unpublished);
    }

    /**
     * What training lacks where nothing but the pipeline decides how many samples an input has.
     *
     * @param owed copies that leave later
     */
    Shortfall training(long owed) {
        long lacking = 0;
        long lost = 0;
        for (OriginCount origin : origins.values()) {
            if (origin.split() == Split.TRAIN) {
                long less = Math.max(0, origin.due() - origin.published());
                lacking += less;
                lost += origin.published() == 0 ? 0 : less;
            }
        }
        return lacking <= owed
                ? new Shortfall(IdList.NONE, 0)
                : new Shortfall(unpublished(Split.TRAIN), Math.max(0, lost - owed));
    }
}
