package dev.refract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rights of a pipeline, as the tools that grant them take them. */
class AclsCommandTest {
    @TempDir
    private Path folder;

    @Test
    void commandsOfKafkasTool() throws IOException {
        CommandRig.Ended ended = CommandRig.run("acls", pipeline(), "--principal", "User:CN=refract, O=x");
        String head = "kafka-acls --bootstrap-server \"$BOOTSTRAP_SERVERS\" --command-config admin.properties --add"
                + " --allow-principal 'User:CN=refract, O=x'";

        assertThat(ended.code()).isZero();
        assertThat(ended.out().lines())
                .containsExactly(
                        head + " --operation Read --topic in",
                        head + " --operation Write --operation Create --operation DescribeConfigs --topic train",
                        head + " --operation Write --operation Create --operation DescribeConfigs --topic validation",
                        head + " --operation Write --operation Create --operation DescribeConfigs --topic test",
                        head + " --operation Write --operation Create --operation DescribeConfigs --topic rejected",
                        head + " --operation Read --operation Write --operation Create --topic refract-claims",
                        head + " --operation Read --operation Write --operation Create --topic cells-v1-"
                                + " --resource-pattern-type prefixed",
                        head + " --operation Read --group cells-v1",
                        head + " --operation Write --transactional-id cells-v1- --resource-pattern-type prefixed");
    }

    @Test
    void aUserOfStrimzi() throws IOException {
        CommandRig.Ended ended = CommandRig.run("acls", pipeline(), "--format", "strimzi");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).startsWith("""
                apiVersion: kafka.strimzi.io/v1
                kind: KafkaUser
                metadata:
                  name: refract
                """).contains("""
                      - resource: {type: topic, name: cells-v1-, patternType: prefix}
                        operations: [Read, Write, Create]
                      - resource: {type: group, name: cells-v1, patternType: literal}
                        operations: [Read]
                      - resource: {type: transactionalId, name: cells-v1-, patternType: prefix}
                        operations: [Write]
                """);
    }

    private Path pipeline() throws IOException {
        return Files.writeString(folder.resolve("cells.yaml"), """
                pipeline: cells
                seed: 1
                source: {topic: in}
                balance: {target: uniform}
                augment: {steps: [word_swap]}
                sink: {train: train, validation: validation, test: test, rejected: rejected}
                """);
    }
}
