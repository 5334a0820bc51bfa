package dev.refract.topology.application;

import dev.refract.spec.Pipeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What one resource of a cluster must allow so that a pipeline runs there. Without any one operation of any one resource it
 * does not; describing is implied by each.
 *
 * @param type topic, group or transactional id
 * @param name of the resource, or what the names begin with
 * @param pattern whether it is the name or its beginning
 * @param operations all that are needed
 */
public record AccessRight(ResourceType type, String name, PatternType pattern, Set<AclOperation> operations) {
    /** The topic in which pipelines claim their sinks, on the whole cluster. */
    private static final String CLAIMS = "refract-claims";

    public AccessRight {
        operations = Set.copyOf(operations);
    }

    /** All that {@code refract run} needs for {@code pipeline}: its topics, its state, its group, its transactions. */
    public static List<AccessRight> of(Pipeline pipeline) {
        List<AccessRight> rights = new ArrayList<>();
        rights.add(topic(pipeline.source().topic(), AclOperation.READ));
        pipeline.sink()
                .all()
                .forEach(sink -> rights.add(
                        topic(sink, AclOperation.CREATE, AclOperation.WRITE, AclOperation.DESCRIBE_CONFIGS)));
        rights.add(topic(CLAIMS, AclOperation.CREATE, AclOperation.WRITE, AclOperation.READ));
        // with the dash: without it, version 1 would own the state of version 10
        String own = pipeline.applicationId() + "-";
        rights.add(new AccessRight(
                ResourceType.TOPIC,
                own,
                PatternType.PREFIXED,
                Set.of(AclOperation.CREATE, AclOperation.WRITE, AclOperation.READ)));
        rights.add(new AccessRight(
                ResourceType.GROUP, pipeline.applicationId(), PatternType.LITERAL, Set.of(AclOperation.READ)));
        rights.add(
                new AccessRight(ResourceType.TRANSACTIONAL_ID, own, PatternType.PREFIXED, Set.of(AclOperation.WRITE)));
        return List.copyOf(rights);
    }

    private static AccessRight topic(String name, AclOperation... operations) {
        return new AccessRight(ResourceType.TOPIC, name, PatternType.LITERAL, Set.of(operations));
    }

    /** The operations as Kafka's tools write them, in a fixed order: {@code Create}, {@code DescribeConfigs}. */
    public List<String> operationNames() {
        return operations.stream().sorted().map(AccessRight::camelCase).toList();
    }

    /** The kind of resource in words: {@code topic}, {@code transactional id}. */
    String typeName() {
        return switch (type) {
            case TOPIC -> "topic";
            case GROUP -> "group";
            case TRANSACTIONAL_ID -> "transactional id";
            default -> throw new IllegalStateException("no right of Refract is of " + type);
        };
    }

    private static String camelCase(AclOperation operation) {
        return Arrays.stream(operation.name().split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
