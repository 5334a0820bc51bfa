package dev.refract.cli.commands;

import dev.refract.cli.options.PipelineArgument;
import dev.refract.topology.application.Description;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what a pipeline becomes on Kafka. */
@Command(
        name = "describe",
        description = "Print the topics, stores and nodes of a pipeline. Needs no cluster.",
        footer = {"", "Example:", "  refract describe topologies/01-images.yaml"})
public final class DescribeCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private PipelineArgument pipeline;

    @Override
    public void run() {
        spec.commandLine().getOut().print(Description.of(pipeline.plan()));
        spec.commandLine().getOut().flush();
    }
}
