package dev.refract.cli.commands;

import dev.refract.cli.errors.CommandException;
import dev.refract.cli.options.BalanceOptions;
import dev.refract.cli.options.ClusterOptions;
import dev.refract.cli.options.InputOptions;
import dev.refract.cli.options.OutputOptions;
import dev.refract.cli.reports.BalanceNotes;
import dev.refract.cli.reports.SimulationReport;
import dev.refract.cli.reports.TrainingLabels;
import dev.refract.copies.Plan;
import dev.refract.feed.DatasetReader;
import dev.refract.simulate.Draws;
import dev.refract.simulate.LabelStream;
import dev.refract.simulate.Scenario;
import dev.refract.simulate.Simulation;
import dev.refract.simulate.SimulationPlot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tries balances on a stream of labels, without a broker and without making a copy. */
@Command(
        name = "simulate",
        description = {
            "Try a balance on a stream of labels before you run it: class mix, copies per record,",
            "distance to the target over time. Without a broker, in seconds.",
            "",
            "The stream is a scenario (S1 to S5) or the labels of a data set, in a fixed shuffle or,",
            "with --order given, as they stand. One task is simulated, that is one partition."
        },
        footer = {
            "",
            "Example:",
            "  refract simulate S2 --max-mean-copies 5,20,100 --plot caps.png",
            "  refract simulate labels.csv --by intent --top-up",
            "  refract simulate photos/ --pipeline topologies/01-images.yaml --order given"
        })
public final class SimulateCommand implements Runnable {
    @Parameters(
            paramLabel = "<S1…S5 or data set>",
            description = "A scenario, or a data set: a CSV of labels, a folder of images, …")
    private String what;

    @Option(
            names = "--seed",
            paramLabel = "<n>",
            description = "Seed of the draws (${DEFAULT-VALUE}); with --pipeline a data set takes the pipeline's.",
            defaultValue = "1")
    private long seed;

    @Option(
            names = "--plot",
            paramLabel = "<file.png>",
            description = "Draw the shares of the classes and the distance to the target over time.")
    private Optional<Path> plot = Optional.empty();

    @Option(
            names = "--rows",
            paramLabel = "<n>",
            description = "Most classes shown (${DEFAULT-VALUE}).",
            defaultValue = "20",
            converter = ClusterOptions.PositiveIntConverter.class)
    private int rows;

    @Mixin
    private BalanceOptions balance;

    @Mixin
    private InputOptions format;

    @Mixin
    private OutputOptions output;

    @Override
    public void run() {
        Optional<Scenario> scenario = Arrays.stream(Scenario.values())
                .filter(one -> one.name().equalsIgnoreCase(what))
                .findFirst();
        List<BalanceOptions.Setting> settings = balance.settings();
        LabelInput subject = scenario.map(this::drawn).orElseGet(() -> read(settings.get(0)));
        Map<String, Simulation> runs = new LinkedHashMap<>();
        for (BalanceOptions.Setting setting : settings) {
            String name = setting.name().isEmpty() ? "as set" : setting.name();
            runs.put(
                    name,
                    Simulation.run(
                            subject.stream,
                            setting.balance().rules(),
                            setting.balance().reservoir(),
                            subject.draws.get()));
        }
        plot.ifPresent(file -> draw(file, subject, runs));
        SimulationReport report = SimulationReport.of(
                subject.name,
                subject.stream.labels().size(),
                runs,
                scenario,
                runs.values().stream()
                        .map(SimulateCommand::notes)
                        .flatMap(List::stream)
                        .distinct()
                        .toList(),
                plot.map(file -> file.toAbsolutePath().normalize()));
        output.print(report, report.lines(rows), report.notes());
    }

    /** What is simulated. */
    private record LabelInput(String name, LabelStream stream, Supplier<Draws> draws) {}

    private LabelInput drawn(Scenario scenario) {
        return new LabelInput(
                scenario + ": " + scenario.description() + "; seed " + seed,
                scenario.stream(seed),
                () -> Draws.seeded(seed));
    }

    private LabelInput read(BalanceOptions.Setting setting) {
        Path path = Path.of(what);
        DatasetReader reader =
                DatasetReader.open(path, format.labeled(setting.balance().by(), balance.column()));
        Plan plan = Plan.of(setting.pipeline());
        TrainingLabels labels = TrainingLabels.of(reader, plan);
        if (labels.labels().isEmpty()) {
            throw new CommandException(path + " has no training sample with a class");
        }
        String left = labels.skipped() == 0 ? "" : "; " + labels.skipped() + " without a class";
        String other = labels.notTraining() == 0 ? "" : "; " + labels.notTraining() + " not for training";
        return new LabelInput(path.getFileName() + left + other, labels.stream(), draws(labels));
    }

    /** A pipeline's own numbers where there is one, so that what is simulated is what it would do. */
    private Supplier<Draws> draws(TrainingLabels labels) {
        return balance.namesPipeline() ? labels::draws : () -> Draws.seeded(seed);
    }

    private static List<String> notes(Simulation run) {
        boolean each = run.stream().counts().isPresent(); // then factors decide, and the ledger has no target
        return new BalanceNotes(run.rules(), each ? List.of() : List.of(run.ledger()))
                .lines(run.meter().in().amounts());
    }

    private void draw(Path file, LabelInput subject, Map<String, Simulation> runs) {
        SimulationPlot picture = new SimulationPlot(subject.name);
        runs.forEach((name, run) -> picture.with(name, run.meter()));
        try {
            picture.write(file);
        } catch (IOException e) {
            throw new CommandException("the plot cannot be written to " + file + ": " + e.getMessage(), e);
        }
    }
}
