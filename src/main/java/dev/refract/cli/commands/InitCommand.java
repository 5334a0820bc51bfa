package dev.refract.cli.commands;

import dev.refract.cli.draft.DatasetLook;
import dev.refract.cli.draft.PipelineDraft;
import dev.refract.cli.errors.CommandException;
import dev.refract.cli.errors.UsageException;
import dev.refract.cli.options.InputOptions;
import dev.refract.cli.options.OutputOptions;
import dev.refract.cli.survey.DatasetSurvey;
import dev.refract.cli.survey.SurveyBuilder;
import dev.refract.cli.terminal.Report;
import dev.refract.copies.Plan;
import dev.refract.spec.yaml.PipelineFile;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a first pipeline for a data set. */
@Command(
        name = "init",
        description = {
            "Write a commented pipeline for the data set that is found: its format, classes, objects and splits. Guesses",
            "which columns of a table are the text and the class; options name them. Overwrites nothing."
        },
        footer = {
            "",
            "Example:",
            "  refract init photos/",
            "  refract init titles.csv --text title --label tag --out titles.yaml"
        })
public final class InitCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "<folder or file>", description = "The data set.")
    private Path input;

    @Option(
            names = "--out",
            paramLabel = "<pipeline.yaml>",
            description = "The file to write; without it, named after the data set, in this folder.")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private InputOptions options;

    @Mixin
    private OutputOptions output;

    /**
     * What was written.
     *
     * @param file the pipeline
     * @param survey of the data set
     * @param next what to do with it, a command each
     */
    record InitReport(Path file, DatasetSurvey survey, List<String> next) implements Report {
        @Override
        public List<String> lines() {
            List<String> lines = new ArrayList<>(List.of("wrote " + file, ""));
            next.forEach(command -> lines.add("  " + command));
            return lines;
        }

        @Override
        public List<String> warnings() {
            return survey.warnings();
        }
    }

    @Override
    public Integer call() {
        DatasetLook look = DatasetLook.of(input, options.options());
        DatasetSurvey survey = SurveyBuilder.survey(
                input, look.reader(), Plan.of(PipelineDraft.bare(input).orElseThrow()));
        if (survey.samples() == 0) {
            throw new CommandException(input + " holds no sample that can be read; refract inspect says why");
        }
        String flags = given() + look.flags();
        Path file = out.orElse(Path.of(PipelineDraft.name(input) + ".yaml"));
        PipelineDraft draft = new PipelineDraft(PipelineDraft.name(input), file, survey, flags);
        String yaml = draft.yaml();
        PipelineFile.reader().parse(file, yaml).orElseThrow();
        write(file, yaml);
        output.print(new InitReport(file, survey, draft.commands()));
        return ExitCode.OK;
    }

    /** The options about the data set, as they were given: the next commands need them, too. */
    private String given() {
        StringBuilder flags = new StringBuilder();
        for (ArgSpec argument : spec.commandLine().getParseResult().matchedArgs()) {
            if (argument.userObject() instanceof Field field
                    && field.getDeclaringClass() == InputOptions.class
                    && argument instanceof OptionSpec option) {
                flags.append(' ').append(option.longestName());
                if (option.arity().max() > 0) {
                    flags.append(' ').append(String.join(",", option.originalStringValues()));
                }
            }
        }
        return flags.toString();
    }

    private static void write(Path file, String yaml) {
        try {
            Files.writeString(file, yaml, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new UsageException(file + " is there already and stays as it is; --out names another file");
        } catch (IOException e) {
            throw new CommandException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
