package dev.refract.cli.accounting;

import dev.refract.sample.Split;
import java.util.ArrayList;
import java.util.List;

/** What came in and what is published under one id. */
final class OriginCount {
    private final Split split;
    private final List<String> candidates;
    private final List<String> objects;
    private List<Integer> partitions = List.of();
    private int inputs;
    private int due;
    private int published;

    /**
     * Nothing of it yet.
     *
     * @param candidates the classes that a training input may count for; empty in other splits
     * @param objects the categories of its marked objects, where they are counted
     */
    OriginCount(Split split, List<String> candidates, List<String> objects) {
        this.split = split;
        this.candidates = candidates;
        this.objects = objects;
    }

    /** Whether it came through this partition before. */
    boolean cameThrough(int partition) {
        return partitions.contains(partition);
    }

    /** One more input that is let through, of which {@code samples} are to be published. */
    void input(int partition, int samples) {
        if (!cameThrough(partition)) {
            List<Integer> more = new ArrayList<>(partitions);
            more.add(partition);
            partitions = List.copyOf(more);
        }
        inputs++;
        due += samples;
    }

    void publish() {
        published++;
    }

    Split split() {
        return split;
    }

    List<String> candidates() {
        return candidates;
    }

    List<String> objects() {
        return objects;
    }

    /** The partitions that it came through, in the order in which it did. */
    List<Integer> partitions() {
        return partitions;
    }

    /** Inputs that were let through. */
    int inputs() {
        return inputs;
    }

    /** Samples that are to be published, where nothing but the pipeline decides how many. */
    int due() {
        return due;
    }

    int published() {
        return published;
    }
}
