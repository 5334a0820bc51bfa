package dev.refract.cli.commands;

import dev.refract.cli.options.ClusterOptions;
import dev.refract.cli.options.OutputOptions;
import dev.refract.cli.options.PipelineArgument;
import dev.refract.cli.reports.PlanReport;
import dev.refract.cli.session.LastRun;
import dev.refract.copies.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what an edit of a pipeline changes. */
@Command(
        name = "plan",
        description = {
            "Compare a pipeline with the one that last ran on the data folder under its name: the digest, every value that",
            "differs, and what that does to the next run. Needs no cluster."
        },
        footer = {"", "Example:", "  refract plan topologies/01-images.yaml"})
public final class PlanCommand implements Runnable {
    @Mixin
    private PipelineArgument pipeline;

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private OutputOptions output;

    @Override
    public void run() {
        Plan plan = pipeline.plan(cluster.data());
        output.print(PlanReport.of(plan, LastRun.of(plan.pipeline(), cluster.data())));
    }
}
