package dev.refract.cli.commands;

import dev.refract.cli.options.ColumnProfileFile;
import dev.refract.cli.options.InputOptions;
import dev.refract.cli.options.PipelineArgument;
import dev.refract.copies.Plan;
import dev.refract.feed.DatasetReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the column profile that operations on table rows draw against. */
@Command(
        name = "profile",
        description = {
            "Print the profile of a table's columns, for a pipeline that names it. Reads the training split only.",
            "run --input makes a profile by itself if the pipeline names none.",
            "  media: [{row: {columns: columns.json}}]"
        },
        footer = {"", "Example:", "  refract profile rows.yaml --input rows.csv --label last > columns.json"})
public final class ProfileCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private PipelineArgument pipeline;

    @Option(names = "--input", required = true, paramLabel = "<file>", description = "The table.")
    private Path input;

    @Mixin
    private InputOptions format;

    @Override
    public void run() {
        Plan plan = pipeline.plan();
        PrintWriter out = spec.commandLine().getOut();
        out.print(ColumnProfileFile.profile(plan, DatasetReader.open(input, format.options()))
                .profile());
        out.flush();
    }
}
