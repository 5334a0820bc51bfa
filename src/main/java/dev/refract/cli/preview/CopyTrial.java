package dev.refract.cli.preview;

import dev.refract.augment.Partner;
import dev.refract.augment.Partners;
import dev.refract.copies.Copy;
import dev.refract.copies.CopyMaker;
import dev.refract.copies.CopyOrder;
import dev.refract.copies.Plan;
import dev.refract.sample.Kind;
import dev.refract.sample.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tries a pipeline on some samples: which of its operations change none of them, and how many copies equal their origin.
 *
 * @param samples of the data set
 */
public record CopyTrial(Plan plan, List<Sample> samples) {
    private static final int MOST = 24;
    private static final int TURNS = 4;

    /** A sentence for each thing that a person should know; none when all steps work. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        List<Sample> tried = samples.subList(0, Math.min(MOST, samples.size()));
        Set<Kind> kinds = tried.stream().map(sample -> sample.payload().kind()).collect(Collectors.toSet());
        for (Kind kind : plan.media().keySet()) {
            if (kinds.contains(kind)) {
                List<Sample> of = tried.stream()
                        .filter(sample -> sample.payload().kind() == kind)
                        .toList();
                SingleOperation.of(plan, kind).stream()
                        .filter(operation -> of.stream().noneMatch(sample -> changes(operation.plan(), sample)))
                        .forEach(operation -> lines.add(
                                operation.id() + " finds nothing to change in the " + of.size() + " samples tried"));
            }
        }
        long equal = tried.stream()
                .filter(sample -> plan.media().containsKey(sample.payload().kind()))
                .filter(this::equalsOrigin)
                .count();
        if (equal > 0 && plan.pipeline().makesCopies()) {
            lines.add(equal + " of " + tried.size()
                    + " copies equal their origin; the gate differs_from_origin refuses them");
        }
        return lines;
    }

    /** Of several copies, because an operation with several settings takes them in turns. */
    private boolean changes(Plan alone, Sample sample) {
        return copies(alone, sample, TURNS).stream()
                .anyMatch(copy -> copy instanceof Copy.Made made
                        && made.sample().lineage().stream()
                                .anyMatch(lineage -> !lineage.steps().isEmpty()));
    }

    private boolean equalsOrigin(Sample sample) {
        return copies(plan, sample, 1).get(0) instanceof Copy.Made made
                && made.sample().payload().equals(sample.payload());
    }

    private List<Copy> copies(Plan of, Sample sample, int count) {
        Partners others = Partners.of(samples.stream()
                .filter(other -> !other.id().equals(sample.id())
                        && other.payload().kind() == sample.payload().kind())
                .map(other -> new Partner.InMemory(other.id(), other.payload(), other.label()))
                .toList());
        return new CopyMaker(of).copies(sample, new CopyOrder(1, count, 0, 1), others);
    }
}
