package dev.refract.feed.file;

import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.sample.Split;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The splits that a data set states for its files, by folders or by lists. What is stated holds: a pipeline never moves
 * such a file to another side.
 *
 * @param byName the split of each file that the data set puts on a side
 */
public record StatedSplits(Map<String, Split> byName) {
    /** A data set that leaves the splits to the pipeline. */
    public static final StatedSplits NONE = new StatedSplits(Map.of());

    public StatedSplits {
        byName = Collections.unmodifiableMap(new HashMap<>(byName));
    }

    /**
     * The splits by the names of the folders on the way to each file.
     *
     * @param names of files, relative to the data set
     * @throws FeedException when the folders on the way to one file name two splits
     */
    public static StatedSplits ofFolders(Collection<String> names) {
        Builder splits = new Builder();
        for (String name : names) {
            int from = 0;
            for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', from)) {
                Split split = SplitNames.of(name.substring(from, slash));
                if (split != Split.UNASSIGNED) {
                    splits.put(name, split, "the folders of " + name);
                }
                from = slash + 1;
            }
        }
        return splits.build();
    }

    /** Whether the data set states any split. */
    public boolean any() {
        return !byName.isEmpty();
    }

    /**
     * The split of a file; {@code UNASSIGNED} leaves it to the pipeline.
     *
     * @throws InvalidEntryException {@link SkipReason#NO_SPLIT} when training is stated for other files and nothing for
     *     this one, so that it may belong to any side
     */
    public Split of(String name) throws InvalidEntryException {
        return of(name, name);
    }

    /**
     * The split of a file that consists of two, an annotation and its image.
     *
     * @throws InvalidEntryException as {@link #of(String)}, or when they are on different sides
     */
    public Split of(String annotation, String image) throws InvalidEntryException {
        Split split = byName.getOrDefault(annotation, byName.getOrDefault(image, Split.UNASSIGNED));
        if (byName.getOrDefault(image, split) != split) {
            throw new InvalidEntryException(
                    SkipReason.NO_SPLIT, annotation + " is in another split than its image " + image);
        }
        if (split == Split.UNASSIGNED && byName.containsValue(Split.TRAIN)) {
            throw new InvalidEntryException(
                    SkipReason.NO_SPLIT,
                    "the data set states its splits (" + sides() + ") and this file is in none of them;"
                            + " --all-in or --stated-splits ignore reads it");
        }
        return split;
    }

    private String sides() {
        return byName.values().stream()
                .distinct()
                .sorted()
                .map(SplitNames::nameOf)
                .collect(Collectors.joining(", "));
    }

    /** Collects statements, each of which must agree with those before. */
    public static final class Builder {
        private final Map<String, Split> byName = new HashMap<>();

        /**
         * Notes that {@code name} is of {@code split}.
         *
         * @param by who states it, for the message
         * @throws FeedException when another split was stated for it before
         */
        public Builder put(String name, Split split, String by) {
            Split earlier = byName.putIfAbsent(name, split);
            if (earlier != null && earlier != split) {
                throw new FeedException(by + " puts " + name + " in " + SplitNames.nameOf(split) + ", and it is in "
                        + SplitNames.nameOf(earlier)
                        + " already; a file has one split: --all-in names it, --stated-splits ignore leaves it to the"
                        + " pipeline");
            }
            return this;
        }

        /** What was stated so far. */
        public StatedSplits build() {
            return new StatedSplits(byName);
        }
    }
}
