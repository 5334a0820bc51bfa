package dev.refract.cli.options;

import dev.refract.cli.errors.InvalidPipelineException;
import dev.refract.declare.CanonicalForm;
import dev.refract.spec.Balance;
import dev.refract.spec.Pipeline;
import dev.refract.spec.yaml.ParseResult;
import dev.refract.spec.yaml.PipelineFile;
import dev.refract.spec.yaml.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which balance a simulation tries: a pipeline's, the defaults, and changes to either. */
public final class BalanceOptions {
    private static final String BARE = """
        pipeline: simulated
        source: {topic: in}
        split: {train: 1, validation: 0, test: 0}
        sink: {train: train, validation: validation, test: test, rejected: rejected}
        balance: {}
        """;

    private static final Pattern KEY =
            Pattern.compile("label|multilabel|instances|rarest_instance|value|attribute\\..+");

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--pipeline",
            paramLabel = "<pipeline.yaml>",
            description = "Take the rules from its balance block, and of a data set only what it trains on.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--by",
            paramLabel = "<key>",
            description = "The column of the class (label); or as balance.by: multilabel, instances, value, …")
    private Optional<String> by = Optional.empty();

    @Option(
            names = "--target",
            paramLabel = "<yaml>",
            description = "As balance.target: uniform, {temperature: 0.5}, …")
    private Optional<String> target = Optional.empty();

    @Option(names = "--volume", paramLabel = "<yaml>", description = "As balance.volume: a number, under or over.")
    private Optional<String> volume = Optional.empty();

    @Option(
            names = "--max-mean-copies",
            paramLabel = "<n>",
            split = ",",
            description = "As balance.max_mean_copies; several, separated by commas, are tried side by side.")
    private List<String> caps = List.of();

    @Option(names = "--top-up", description = "Make further copies of earlier records of classes that lag.")
    private boolean topUp;

    @Option(
            names = "--set",
            paramLabel = "<key=yaml>",
            description = "Any other key of the balance block: --set \"reservoir={max_uses: 100}\"")
    private Map<String, String> more = Map.of();

    /**
     * One balance to try.
     *
     * @param name what tells it from the others; empty when it is the only one
     */
    public record Setting(String name, Pipeline pipeline) {
        public Balance balance() {
            return pipeline.balance().orElseThrow();
        }
    }

    /** Whether a pipeline is named, which has draws of its own. */
    public boolean namesPipeline() {
        return file.isPresent();
    }

    /** The column of a table that holds the class, where one is named. */
    public Optional<String> column() {
        return by.filter(name -> !KEY.matcher(name).matches());
    }

    /**
     * The balances to try, at least one.
     *
     * @throws InvalidPipelineException when the file has mistakes
     * @throws ParameterException when the changes have
     */
    public List<Setting> settings() {
        ParseResult parsed = file.map(PipelineFile::read).orElseGet(() -> parse(BARE));
        if (parsed instanceof ParseResult.Invalid invalid) {
            throw new InvalidPipelineException(invalid.problems());
        }
        Pipeline base = parsed.orElseThrow();
        if (caps.size() <= 1) {
            return List.of(new Setting("", changed(base, caps.stream().findFirst())));
        }
        List<Setting> settings = new ArrayList<>();
        for (String cap : caps) {
            settings.add(new Setting("max_mean_copies " + cap, changed(base, Optional.of(cap))));
        }
        return settings;
    }

    /** The pipeline written anew with the changes in its balance block, and read again. */
    private Pipeline changed(Pipeline base, Optional<String> cap) {
        Map<String, String> changes = new LinkedHashMap<>(more);
        by.filter(name -> KEY.matcher(name).matches()).ifPresent(written -> changes.put("by", written));
        target.ifPresent(written -> changes.put("target", written));
        volume.ifPresent(written -> changes.put("volume", written));
        cap.ifPresent(written -> changes.put("max_mean_copies", written));
        if (topUp) {
            changes.putIfAbsent("top_up", "{}");
        }
        Map<String, Object> plain = new LinkedHashMap<>(CanonicalForm.of(base));
        Map<String, Object> balance =
                new LinkedHashMap<>(base.balance().map(CanonicalForm::of).orElseGet(Map::of));
        plain.remove("balance");
        changes.keySet().forEach(balance::remove);
        Map<String, String> lines = new LinkedHashMap<>();
        balance.forEach((key, value) -> lines.put(key, member(key, value)));
        changes.forEach((key, written) -> lines.put(key, key + ": " + written));
        String text = plain.entrySet().stream()
                        .map(entry -> member(entry.getKey(), entry.getValue()) + "\n")
                        .collect(Collectors.joining())
                + "balance:" + (lines.isEmpty() ? " {}" : "\n  " + String.join("\n  ", lines.values())) + "\n";
        ParseResult parsed = parse(text);
        if (parsed instanceof ParseResult.Invalid invalid) {
            throw new ParameterException(
                    command.commandLine(),
                    invalid.problems().stream().map(BalanceOptions::complaint).collect(Collectors.joining("; ")));
        }
        return parsed.orElseThrow();
    }

    /** {@code "key":value}, as JSON writes it, which is YAML. */
    private static String member(String key, Object value) {
        String json = CanonicalForm.json(Map.of(key, value));
        return json.substring(1, json.length() - 1).replaceFirst("^(\"[^\"]*\"):", "$1: ");
    }

    private static ParseResult parse(String text) {
        return PipelineFile.reader().parse(Path.of("options"), text);
    }

    private static String complaint(Problem problem) {
        return (problem.path().isEmpty() ? "" : problem.path() + ": ") + problem.message();
    }
}
