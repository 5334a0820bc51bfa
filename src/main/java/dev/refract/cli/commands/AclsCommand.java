package dev.refract.cli.commands;

import dev.refract.cli.options.PipelineArgument;
import dev.refract.cli.reports.AccessRightsFormat;
import dev.refract.topology.application.AccessRight;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the rights that a pipeline needs on a cluster with access control. */
@Command(
        name = "acls",
        description = {
            "Print the rights that a pipeline needs to run on a cluster with access control: all that it needs, and no more.",
            "Needs no cluster."
        },
        footer = {
            "",
            "Example:",
            "  refract acls cells.yaml --principal User:refract",
            "  refract acls cells.yaml --format strimzi > user.yaml"
        })
public final class AclsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private PipelineArgument pipeline;

    @Option(
            names = "--principal",
            paramLabel = "<type:name>",
            description = "Whom the rights are for, as the brokers name it (${DEFAULT-VALUE}).",
            defaultValue = "User:refract")
    private String principal;

    @Option(
            names = "--format",
            paramLabel = "<format>",
            description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}): commands of Kafka's tool, or a KafkaUser.",
            defaultValue = "kafka-acls")
    private AccessRightsFormat format;

    @Override
    public void run() {
        spec.commandLine()
                .getOut()
                .print(format.write(AccessRight.of(pipeline.plan().pipeline()), principal));
        spec.commandLine().getOut().flush();
    }
}
