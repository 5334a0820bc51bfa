package dev.refract.topology.claim;

import dev.refract.copies.Plan;
import dev.refract.kafka.AdminCall;
import dev.refract.kafka.KafkaConnection;
import dev.refract.kafka.TopicException;
import dev.refract.spec.Pipeline;
import dev.refract.spec.Sinks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The claims of pipelines to topics of a cluster. Claims need a topic, {@value ClaimsTopic#NAME}, that every pipeline may read
 * and write. Where that is not allowed, the records in the sinks alone say whose they are: a warning tells so.
 */
public final class SinkClaims {
    private static final Logger LOG = LoggerFactory.getLogger(SinkClaims.class);

    private final Admin admin;
    private final KafkaConnection connection;
    private final ClaimsTopic topic;

    /** @param admin of the same cluster; stays open */
    public SinkClaims(Admin admin, KafkaConnection connection) {
        this.admin = admin;
        this.connection = connection;
        this.topic = new ClaimsTopic(admin, connection);
    }

    /**
     * Claims the sinks of a pipeline, which exist, and its state, where it has not done so before. Of two pipelines that
     * begin at once, the one whose claim is first has it.
     *
     * @param worked whether the pipeline has committed a position in its source
     * @param replication replicas of the topic of claims, if it is created; −1 for the cluster's default
     * @throws ClaimException when a sink holds what its records must not be mixed with
     */
    public void claim(Plan plan, boolean worked, short replication) {
        try {
            topic.create(replication);
            List<Claim> made = check(plan, worked).missing();
            if (!made.isEmpty()) {
                topic.make(made);
                confirm(plan, made);
            }
        } catch (KafkaException | TopicException e) {
            if (!refused(e)) {
                throw e;
            }
            LOG.warn(
                    "not allowed to use topic {}, where pipelines claim their sinks: only the records in the sinks of {} are"
                            + " checked",
                    ClaimsTopic.NAME,
                    plan.pipeline().qualifiedName());
            new ClaimCheck(plan, new ClaimLog(), topicIds(plan.pipeline()), this::content, worked).missing();
        }
    }

    private void confirm(Plan plan, List<Claim> made) {
        try {
            check(plan, true).missing();
        } catch (ClaimException anotherWasFirst) {
            topic.giveUp(made);
            throw anotherWasFirst;
        }
    }

    /**
     * Takes the sinks of a pipeline over with all that they hold; earlier claims to them end.
     *
     * @return the claims that are new
     * @throws ClaimException when the pipeline's own state is of another split
     */
    public List<Claim> adopt(Plan plan, boolean worked, short replication) {
        topic.create(replication);
        List<Claim> adopted = check(plan, worked).adopting();
        ClaimLog log = topic.read();
        List<Claim> ended = new ArrayList<>();
        adopted.forEach(claim -> ended.addAll(log.rivals(claim.subject(), claim.owner())));
        topic.giveUp(ended);
        topic.make(adopted);
        return adopted;
    }

    /** The claim that counts for each of the sinks, by topic; none for a sink that is missing or unclaimed. */
    public Map<String, Claim> ofSinks(Pipeline pipeline) {
        ClaimLog log = known();
        Map<String, Claim> claims = new HashMap<>();
        topicIds(pipeline).forEach((name, id) -> log.ofSink(name, id).ifPresent(claim -> claims.put(name, claim)));
        return claims;
    }

    /** The claim of a pipeline to its state. */
    public Optional<Claim> ofState(Pipeline pipeline) {
        return known().ofState(pipeline.applicationId());
    }

    /** Whether a training, validation or test topic holds a record of the pipeline. */
    public boolean hasPublished(Pipeline pipeline) {
        Sinks sinks = pipeline.sink();
        return Stream.of(sinks.train(), sinks.validation(), sinks.test())
                .filter(topicIds(pipeline)::containsKey)
                .anyMatch(name -> content(name).writers().contains(pipeline.qualifiedName()));
    }

    /** Claims of other pipelines to their state that read the same source and split it otherwise. */
    public List<Claim> otherSplits(Pipeline pipeline) {
        SplitRule rule = SplitRule.of(pipeline);
        return known().all().stream()
                .filter(claim -> claim.kind() == Claim.Kind.STATE
                        && claim.source().equals(pipeline.source().topic())
                        && !claim.owner().equals(pipeline.qualifiedName())
                        && !claim.split().equals(rule))
                .toList();
    }

    /** Whether a pipeline has a claim to its state or to one of these sinks. */
    public boolean claims(Pipeline pipeline, Collection<String> sinks) {
        return known().of(pipeline.qualifiedName()).stream()
                .anyMatch(claim -> claim.kind() == Claim.Kind.STATE || sinks.contains(claim.subject()));
    }

    /**
     * Ends a pipeline's claim to its state, and to sinks.
     *
     * @param sinks those it gives up; the others it keeps, with what it had published before
     */
    public void giveUp(Pipeline pipeline, Collection<String> sinks) {
        List<Claim> own = topic.read().of(pipeline.qualifiedName());
        topic.giveUp(own.stream()
                .filter(claim -> claim.kind() == Claim.Kind.STATE || sinks.contains(claim.subject()))
                .toList());
        topic.make(own.stream()
                .filter(claim -> claim.kind() == Claim.Kind.SINK
                        && !sinks.contains(claim.subject())
                        && claim.adopted().contains(claim.owner()))
                .map(Claim::withoutOwn)
                .toList());
    }

    /** The claims that stand; none where the topic may not be read. */
    private ClaimLog known() {
        try {
            return topic.read();
        } catch (KafkaException | TopicException e) {
            if (refused(e)) {
                return new ClaimLog();
            }
            throw e;
        }
    }

    private ClaimCheck check(Plan plan, boolean worked) {
        return new ClaimCheck(plan, topic.read(), topicIds(plan.pipeline()), this::content, worked);
    }

    private SinkContent content(String name) {
        return SinkContent.of(connection, name);
    }

    private Map<String, String> topicIds(Pipeline pipeline) {
        Collection<String> there = AdminCall.of("its topics", admin.listTopics().names());
        List<String> names =
                pipeline.sink().all().stream().filter(there::contains).toList();
        Map<String, String> ids = new HashMap<>();
        AdminCall.of("topics " + names, admin.describeTopics(names).allTopicNames())
                .forEach((name, description) ->
                        ids.put(name, description.topicId().toString()));
        return ids;
    }

    private static boolean refused(Throwable thrown) {
        return Optional.ofNullable(thrown.getCause())
                        .filter(cause -> cause != thrown)
                        .map(SinkClaims::refused)
                        .orElse(false)
                || thrown instanceof AuthorizationException;
    }
}
