package dev.refract.cli.draft;

import dev.refract.cli.survey.DatasetSurvey;
import dev.refract.cli.terminal.Printable;
import dev.refract.declare.CanonicalForm;
import dev.refract.sample.Kind;
import dev.refract.sample.Split;
import dev.refract.spec.yaml.ParseResult;
import dev.refract.spec.yaml.PipelineFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A commented pipeline for what a survey found.
 *
 * @param name of the pipeline and of its topics
 * @param file that it will be in
 * @param survey of the data set
 * @param flags of the command line that name columns; empty where none are needed
 */
public record PipelineDraft(String name, Path file, DatasetSurvey survey, String flags) {
    private static final int MOST_DECLARED = 50;
    private static final int MOST_SHOWN = 10;
    private static final int LONGEST_NAME = 40;
    private static final long LEAST_CAP = 20;
    private static final long MOST_CAP = 100;

    /** The pipeline that splits a data set as a draft for it does, and nothing else. */
    public static ParseResult bare(Path input) {
        String name = name(input);
        return PipelineFile.reader().parse(Path.of(name + ".yaml"), head(name) + sink(name));
    }

    /** A name for the pipeline of a data set: that of its file or folder, in letters that a name may have. */
    public static String name(Path input) {
        Path last = input.toAbsolutePath().normalize().getFileName();
        String plain = (last == null ? "" : last.toString())
                .replaceFirst("(?<=.)\\.[A-Za-z0-9]{1,5}$", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-$", "");
        String shortened = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
        return shortened.isEmpty() ? "samples" : shortened;
    }

    /** The file's text. */
    public String yaml() {
        StringBuilder text = new StringBuilder();
        comments()
                .forEach(line -> text.append(("# " + Printable.line(line)).stripTrailing())
                        .append('\n'));
        text.append('\n').append(head(name));
        text.append("""

            # Where a sample has no split of its own, its group decides: a pure function of the group and the name above.
            split: {train: 0.8, validation: 0.1, test: 0.1}
            """);
        boolean augmentable = DraftSteps.exist(kind());
        if (augmentable && !classes().isEmpty()) {
            text.append('\n').append(balance());
        }
        if (augmentable) {
            text.append('\n')
                    .append(DraftSteps.of(
                            kind(), !survey.objects().isEmpty(), classes().isEmpty()));
        }
        return text.append('\n').append(sink(name)).toString();
    }

    /** What to do with the file next. */
    public List<String> commands() {
        return Stream.of("validate", "preview", "run")
                .map(command -> "refract " + command + " " + file + " --input " + survey.input() + flags)
                .toList();
    }

    private static String head(String name) {
        return "pipeline: " + name + "\nversion: 1\nseed: 1\n\nsource: {topic: " + name + ".labeled}\n";
    }

    private static String sink(String name) {
        return """
            sink:
              train: %1$s.train
              validation: %1$s.validation
              test: %1$s.test
              rejected: %1$s.rejected   # what cannot be used, each with its reason
            """.formatted(name);
    }

    private Kind kind() {
        return survey.kinds().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Kind.REFERENCE);
    }

    /** What is balanced: objects where there are some, else classes. */
    private List<String> classes() {
        return survey.objects().isEmpty()
                ? survey.classes().keySet().stream()
                        .filter(label -> !label.isEmpty())
                        .toList()
                : List.copyOf(survey.objects().keySet());
    }

    private List<String> comments() {
        List<String> lines = new ArrayList<>();
        lines.add("Written by refract init for " + survey.input() + ": "
                + survey.format().id() + ", " + survey.samples() + " samples.");
        lines.add("");
        commands().forEach(command -> lines.add("  " + command));
        lines.add("");
        if (survey.stated() > 0) {
            lines.add(survey.stated() + " samples have their split from the data set: "
                    + survey.splits().entrySet().stream()
                            .filter(side -> side.getKey() != Split.UNASSIGNED)
                            .map(side ->
                                    side.getValue() + " " + side.getKey().name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "))
                    + "; --stated-splits ignore leaves all to the rule below.");
        }
        if (survey.duplicates().extra() > 0) {
            lines.add(survey.duplicates().extra() + " samples repeat the content of another; they go to one split.");
        }
        if (!survey.skipped().isEmpty()) {
            lines.add("Left out: "
                    + survey.skipped().entrySet().stream()
                            .map(reason -> reason.getValue() + " " + reason.getKey())
                            .collect(Collectors.joining(", "))
                    + "; refract inspect names them.");
        }
        if (!DraftSteps.exist(kind())) {
            lines.add("No operation works on " + kind().id() + " data: samples are split and published as they are.");
        } else if (classes().isEmpty()) {
            lines.add(
                    "The samples have no class, so nothing is balanced; each gets two copies. --label names a column.");
        }
        return lines;
    }

    private String balance() {
        boolean objects = !survey.objects().isEmpty();
        StringBuilder text = new StringBuilder();
        List<String> names = classes();
        for (String label : names.subList(0, Math.min(MOST_SHOWN, names.size()))) {
            long count = objects
                    ? survey.objects().get(label)
                    : survey.classes().get(label).values().stream()
                            .mapToLong(Long::longValue)
                            .sum();
            text.append("# ")
                    .append(Printable.category(label))
                    .append(": ")
                    .append(count)
                    .append('\n');
        }
        if (names.size() > MOST_SHOWN) {
            text.append("# and ").append(names.size() - MOST_SHOWN).append(" more\n");
        }
        text.append("balance:\n")
                .append(objects ? "  by: instances            # every object counts\n" : "  by: label\n")
                .append("  target: uniform          # as_is, {temperature: 0.5} or shares by name are others\n")
                .append(
                        "  keep_originals: true     # copies are added, no sample is dropped; false thins common classes\n")
                .append("  max_mean_copies: ")
                .append(String.format(Locale.ROOT, "%-7d", cap(names)))
                .append(" # most copies per sample of a class, on average\n");
        if (names.size() <= MOST_DECLARED) {
            String list = CanonicalForm.json(Map.of("classes", names));
            text.append("  classes: ")
                    .append(list, list.indexOf('['), list.length() - 1)
                    .append("   # known from the first sample on\n");
        }
        return text.toString();
    }

    /** As many copies as the rarest class needs to come up to the most plentiful one, within bounds. */
    private long cap(List<String> names) {
        long most = names.stream().mapToLong(this::count).max().orElse(1);
        long least = names.stream().mapToLong(this::count).min().orElse(1);
        return Math.max(LEAST_CAP, Math.min(MOST_CAP, 2 * most / Math.max(1, least)));
    }

    private long count(String label) {
        return survey.objects().isEmpty()
                ? survey.classes().get(label).values().stream()
                        .mapToLong(Long::longValue)
                        .sum()
                : survey.objects().get(label);
    }
}
