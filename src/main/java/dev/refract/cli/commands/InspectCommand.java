package dev.refract.cli.commands;

import dev.refract.cli.draft.PipelineDraft;
import dev.refract.cli.options.InputOptions;
import dev.refract.cli.options.OutputOptions;
import dev.refract.cli.survey.DatasetSurvey;
import dev.refract.cli.survey.SurveyBuilder;
import dev.refract.copies.Plan;
import dev.refract.feed.DatasetReader;
import dev.refract.spec.yaml.PipelineFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks at a data set before it is sent anywhere. */
@Command(
        name = "inspect",
        description = {
            "Look at a data set: its classes, sizes, objects, duplicates and broken files, and the split each sample goes to.",
            "Opens every file. Needs no cluster."
        },
        footer = {
            "",
            "Example:",
            "  refract inspect photos/",
            "  refract inspect titles.csv --text title --label tag --pipeline topologies/03-text.yaml"
        })
public final class InspectCommand implements Callable<Integer> {
    @Parameters(paramLabel = "<folder or file>", description = "The data set.")
    private Path input;

    @Option(
            names = "--pipeline",
            paramLabel = "<pipeline.yaml>",
            description = "Split as this pipeline does; without it, as the pipeline that refract init would write.")
    private Optional<Path> pipeline = Optional.empty();

    @Mixin
    private InputOptions options;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        DatasetReader reader = DatasetReader.open(input, options.options());
        Plan plan = Plan.of(pipeline.map(file -> PipelineFile.read(file))
                .orElseGet(() -> PipelineDraft.bare(input))
                .orElseThrow());
        DatasetSurvey survey = SurveyBuilder.survey(input, reader, plan);
        output.print(survey);
        return survey.samples() > 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
