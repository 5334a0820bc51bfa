package dev.refract.topology.application;

import dev.refract.kafka.AdminCall;
import dev.refract.kafka.KafkaConnection;
import dev.refract.kafka.TopicException;
import dev.refract.spec.Pipeline;
import dev.refract.topology.claim.Claim;
import dev.refract.topology.claim.SinkClaims;
import dev.refract.topology.claim.SinkContent;
import dev.refract.topology.round.RoundTopics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * Removes what a pipeline knows and, if asked, what it has published, so that it begins anew. It finds by name what belongs to
 * the pipeline; stores must not have a dash in their names, because application ids have.
 */
public final class PipelineReset {
    private final Admin admin;
    private final KafkaConnection connection;
    private final Pipeline pipeline;
    private final SinkClaims claims;
    private final TopicRemoval topics;

    /** @param admin of the cluster; stays open */
    public PipelineReset(Admin admin, KafkaConnection connection, Pipeline pipeline) {
        this.admin = admin;
        this.connection = connection;
        this.pipeline = pipeline;
        this.claims = new SinkClaims(admin, connection);
        this.topics = new TopicRemoval(admin);
    }

    /**
     * Makes sure that no instance runs.
     *
     * @throws TopicException when one does, or did until a moment ago
     */
    public void requireStopped() {
        Collection<MemberDescription> members = members();
        if (!members.isEmpty()) {
            Set<String> hosts = new TreeSet<>();
            members.forEach(
                    member -> hosts.add(member.groupInstanceId().orElse(member.clientId()) + " on " + member.host()));
            throw new TopicException(pipeline.qualifiedName() + " runs (" + String.join(", ", hosts)
                    + "): stop it first; an instance that was killed counts for ten seconds more");
        }
    }

    private Collection<MemberDescription> members() {
        String group = pipeline.applicationId();
        try {
            return admin.describeConsumerGroups(List.of(group))
                    .describedGroups()
                    .get(group)
                    .get()
                    .members();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TopicException("Interrupted while asking for the members of group " + group, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return List.of();
            }
            throw new TopicException(
                    "The members of group " + group + " are unknown: "
                            + e.getCause().getMessage(),
                    e);
        }
    }

    /** The sinks that hold records, and may not be emptied, because others claim or wrote them: the topic and whose it is. */
    public Map<String, String> foreignSinks() {
        Map<String, Claim> claimed = claims.ofSinks(pipeline);
        Map<String, String> foreign = new HashMap<>();
        for (String topic : existing(pipeline.sink().all())) {
            String own = pipeline.qualifiedName();
            if (claimed.containsKey(topic)) {
                String owner = claimed.get(topic).owner();
                if (!owner.equals(own)) {
                    foreign.put(topic, owner);
                }
            } else {
                Set<String> others =
                        new TreeSet<>(SinkContent.of(connection, topic).writers());
                others.remove(own);
                if (!others.isEmpty()) {
                    foreign.put(topic, String.join(", ", others));
                }
            }
        }
        return foreign;
    }

    /**
     * What there is to remove.
     *
     * @param folders of this machine: local state, profiles
     * @param sinks whether the records of the sinks are, too; never of those that are of others
     */
    public List<Removal> removals(List<Path> folders, boolean sinks) {
        List<Removal> removals = new ArrayList<>();
        List<String> emptied = new ArrayList<>();
        if (sinks) {
            Set<String> foreign = foreignSinks().keySet();
            existing(pipeline.sink().all()).stream()
                    .filter(topic -> !foreign.contains(topic))
                    .forEach(topic -> {
                        emptied.add(topic);
                        topics.ofRecords(topic).ifPresent(removals::add);
                    });
        }
        internalTopics().forEach(topic -> removals.add(topics.ofTopic(topic)));
        if (hasOffsets()) {
            removals.add(new Removal("offsets of group " + pipeline.applicationId(), this::deleteGroup));
        }
        folders.stream()
                .filter(Files::exists)
                .forEach(folder -> removals.add(new Removal(folder.toString(), () -> deleteFolder(folder))));
        if (claims.claims(pipeline, emptied)) {
            removals.add(new Removal(
                    "claims of " + pipeline.qualifiedName() + (emptied.isEmpty() ? " to its state" : ""),
                    () -> claims.giveUp(pipeline, emptied)));
        }
        return removals;
    }

    private List<String> internalTopics() {
        RoundTopics rounds = RoundTopics.of(pipeline);
        Set<String> exact = Set.of(rounds.counts(), rounds.control(), rounds.log());
        String store = Pattern.quote(pipeline.applicationId()) + "-[a-z_]+-changelog";
        return topics.topics().stream()
                .filter(topic -> exact.contains(topic) || topic.matches(store))
                .sorted()
                .toList();
    }

    private List<String> existing(List<String> wanted) {
        Set<String> all = topics.topics();
        return wanted.stream().filter(all::contains).toList();
    }

    private boolean hasOffsets() {
        String group = pipeline.applicationId();
        return !AdminCall.of(
                        "group " + group, admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .isEmpty();
    }

    private void deleteGroup() {
        if (hasOffsets()) {
            String group = pipeline.applicationId();
            AdminCall.of(
                    "group " + group, admin.deleteConsumerGroups(List.of(group)).all());
        }
    }

    private static void deleteFolder(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path file : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
