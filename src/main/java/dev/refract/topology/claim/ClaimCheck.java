package dev.refract.topology.claim;

import dev.refract.copies.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Decides whether a pipeline may write to its sinks. Pure.
 *
 * @param log the claims that stand
 * @param topicIds Kafka's ids of the sinks by name
 * @param content whose records a sink holds; asked only where the claims do not say it
 * @param worked whether the pipeline has committed a position in its source
 */
record ClaimCheck(
        Plan plan, ClaimLog log, Map<String, String> topicIds, Function<String, SinkContent> content, boolean worked) {

    /**
     * The claims that are to be made.
     *
     * @throws ClaimException when one of the sinks holds what this pipeline's records must not be mixed with
     */
    List<Claim> missing() {
        checkState();
        ClaimObjections objections = new ClaimObjections(plan);
        List<Claim> missing = new ArrayList<>();
        for (String topic : plan.pipeline().sink().all()) {
            Optional<Claim> claim = claimOf(topic);
            if (claim.filter(made -> !made.owner().equals(owner())).isPresent()) {
                objections.foreign(topic, claim.orElseThrow().owner(), content.apply(topic));
            } else if (claim.isPresent()) {
                objections.split(topic, claim.get().split());
                if (fresh() && !claim.get().adopted().contains(owner())) {
                    objections.earlier(topic, content.apply(topic));
                }
            } else {
                SinkContent found = content.apply(topic);
                objections.foreign(topic, found);
                if (fresh()) {
                    objections.earlier(topic, found);
                }
                missing.add(Claim.ofSink(plan, topic, topicIds.get(topic), List.of()));
            }
        }
        objections.raise();
        Claim own = Claim.ofState(plan);
        if (state().filter(before -> before.stores().equals(own.stores())).isEmpty()) {
            missing.add(own);
        }
        return missing;
    }

    /**
     * The claims that take the sinks over with all that they hold.
     *
     * @throws ClaimException when the pipeline's own state is of another split, whose reservoirs would bring samples to
     *     the wrong side
     */
    List<Claim> adopting() {
        checkState();
        return plan.pipeline().sink().all().stream()
                .filter(topicIds::containsKey)
                .flatMap(topic -> adopting(topic).stream())
                .toList();
    }

    private Optional<Claim> adopting(String topic) {
        Optional<Claim> claim = claimOf(topic);
        Stream<String> known = claim.stream()
                .flatMap(made -> Stream.concat(
                        Stream.of(made.owner()).filter(other -> !other.equals(owner())), made.adopted().stream()));
        Stream<String> found =
                content.apply(topic).writers().stream().filter(writer -> fresh() || !writer.equals(owner()));
        List<String> adopted = Stream.concat(known, found).distinct().sorted().toList();
        Claim made = Claim.ofSink(plan, topic, topicIds.get(topic), adopted);
        boolean same = claim.filter(before -> before.owner().equals(owner())
                        && before.adopted().equals(adopted)
                        && before.split().equals(made.split()))
                .isPresent();
        return same || (claim.isEmpty() && adopted.isEmpty()) ? Optional.empty() : Optional.of(made);
    }

    private void checkState() {
        state().map(Claim::split).ifPresent(before -> {
            List<String> changes = before.changesTo(SplitRule.of(plan.pipeline()));
            if (!changes.isEmpty()) {
                throw new ClaimException(owner() + " has worked under another split (" + String.join("; ", changes)
                        + "), and what it keeps would come out on the wrong side: take a new version with sinks of its own,"
                        + " or begin anew with refract reset --sinks");
            }
        });
    }

    private Optional<Claim> state() {
        return log.ofState(plan.pipeline().applicationId());
    }

    private Optional<Claim> claimOf(String topic) {
        return Optional.ofNullable(topicIds.get(topic)).flatMap(id -> log.ofSink(topic, id));
    }

    /** Whether the pipeline begins at the beginning, so that what it published before would come again. */
    private boolean fresh() {
        return !worked && state().isEmpty();
    }

    private String owner() {
        return plan.pipeline().qualifiedName();
    }
}
