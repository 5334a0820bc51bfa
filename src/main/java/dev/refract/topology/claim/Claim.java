package dev.refract.topology.claim;

import dev.refract.copies.Plan;
import dev.refract.topology.store.Stores;
import java.util.List;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * What a pipeline says about a topic that it writes, or about its own state.
 *
 * @param kind what is claimed
 * @param subject name of the topic; of a state, the application's id
 * @param owner pipeline that claims it: {@code name@version}
 * @param topicId Kafka's id of the topic when it was claimed, because a topic that is deleted takes its claim along; empty for
 *     a state
 * @param digest of the pipeline when it claimed
 * @param source topic that the pipeline reads
 * @param split what decides the side of a sample
 * @param stores of a state: the stores whose changelogs exist once a position is committed; empty for a sink
 * @param adopted whose records the owner took over on purpose; {@link SinkContent#UNKNOWN} for records of no pipeline
 */
public record Claim(
        Kind kind,
        String subject,
        String owner,
        String topicId,
        String digest,
        String source,
        SplitRule split,
        List<String> stores,
        List<String> adopted) {

    /** What can be claimed. */
    public enum Kind {
        /** A topic that is written. */
        SINK,
        /** What an application knows: ids, ledgers, reservoirs, offsets. */
        STATE
    }

    public Claim {
        stores = List.copyOf(stores);
        adopted = List.copyOf(adopted);
    }

    /** The claim of a plan's pipeline to one of its sinks. */
    static Claim ofSink(Plan plan, String topic, String topicId, List<String> adopted) {
        return new Claim(
                Kind.SINK,
                topic,
                plan.pipeline().qualifiedName(),
                topicId,
                plan.digest(),
                plan.pipeline().source().topic(),
                SplitRule.of(plan.pipeline()),
                List.of(),
                adopted);
    }

    /** The claim of a plan's pipeline to its state. */
    static Claim ofState(Plan plan) {
        return new Claim(
                Kind.STATE,
                plan.pipeline().applicationId(),
                plan.pipeline().qualifiedName(),
                "",
                plan.digest(),
                plan.pipeline().source().topic(),
                SplitRule.of(plan.pipeline()),
                Stores.of(plan.pipeline(), false).stream()
                        .map(StoreBuilder::name)
                        .sorted()
                        .toList(),
                List.of());
    }

    /** The same without the owner's own earlier records among those that it adopted. */
    Claim withoutOwn() {
        List<String> others =
                adopted.stream().filter(writer -> !writer.equals(owner)).toList();
        return new Claim(kind, subject, owner, topicId, digest, source, split, stores, others);
    }

    /** Key of the record that holds it: one for each owner, so that of two claims at a time the first is known. */
    String key() {
        return kind + " " + subject + " " + owner;
    }

    /** Whether it is a claim to {@code topic} as it is now. */
    boolean isOf(String topic, String id) {
        return kind == Kind.SINK && subject.equals(topic) && topicId.equals(id);
    }
}
