package dev.refract.cli.reports;

import dev.refract.topology.application.AccessRight;
import java.util.List;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;

/** Ways to write down access rights, for the tools that grant them. */
public enum AccessRightsFormat {
    /** A command of Kafka's {@code kafka-acls} for each resource. */
    KAFKA_ACLS {
        @Override
        public String write(List<AccessRight> rights, String principal) {
            StringBuilder lines = new StringBuilder();
            rights.forEach(right -> lines.append(KAFKA_ACLS_COMMAND)
                    .append(" --allow-principal ")
                    .append(quoted(principal))
                    .append(String.join(
                            "",
                            right.operationNames().stream()
                                    .map(operation -> " --operation " + operation)
                                    .toList()))
                    .append(' ')
                    .append(option(right.type()))
                    .append(' ')
                    .append(right.name())
                    .append(right.pattern() == PatternType.PREFIXED ? " --resource-pattern-type prefixed" : "")
                    .append('\n'));
            return lines.toString();
        }
    },

    /** A KafkaUser of the Strimzi operator. */
    STRIMZI {
        @Override
        public String write(List<AccessRight> rights, String principal) {
            StringBuilder user = new StringBuilder("""
                    apiVersion: kafka.strimzi.io/v1
                    kind: KafkaUser
                    metadata:
                      name: %s
                      labels: {strimzi.io/cluster: cluster}
                    spec:
                      authentication: {type: scram-sha-512}
                      authorization:
                        type: simple
                        acls:
                    """.formatted(principal.replaceFirst("^User:", "")));
            rights.forEach(right ->
                    user.append("      - resource: {type: %s, name: %s, patternType: %s}%n        operations: [%s]%n"
                            .formatted(
                                    strimziType(right.type()),
                                    right.name(),
                                    right.pattern() == PatternType.PREFIXED ? "prefix" : "literal",
                                    String.join(", ", right.operationNames()))
                            .replace(System.lineSeparator(), "\n")));
            return user.toString();
        }
    };

    private static final String KAFKA_ACLS_COMMAND =
            "kafka-acls --bootstrap-server \"$BOOTSTRAP_SERVERS\" --command-config admin.properties --add";

    /**
     * The rights as text that ends with a line break.
     *
     * @param principal whom they are for: {@code User:refract}
     */
    public abstract String write(List<AccessRight> rights, String principal);

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return this == KAFKA_ACLS ? "kafka-acls" : "strimzi";
    }

    private static String option(ResourceType type) {
        return switch (type) {
            case TOPIC -> "--topic";
            case GROUP -> "--group";
            case TRANSACTIONAL_ID -> "--transactional-id";
            default -> throw new IllegalArgumentException("no option for " + type);
        };
    }

    private static String strimziType(ResourceType type) {
        return switch (type) {
            case TOPIC -> "topic";
            case GROUP -> "group";
            case TRANSACTIONAL_ID -> "transactionalId";
            default -> throw new IllegalArgumentException("no type of Strimzi for " + type);
        };
    }

    /** The word as a shell takes it. */
    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9:._=,/@-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
