package dev.refract.cli.options;

import dev.refract.augment.Medium;
import dev.refract.augment.row.ProfileBuilder;
import dev.refract.augment.row.ProfileComparison;
import dev.refract.augment.row.RowMedium;
import dev.refract.cli.errors.InvalidPipelineException;
import dev.refract.cli.terminal.Terminal;
import dev.refract.copies.Plan;
import dev.refract.feed.DatasetReader;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.sample.Kind;
import dev.refract.sample.Split;
import dev.refract.spec.Pipeline;
import dev.refract.spec.yaml.ParseResult;
import dev.refract.spec.yaml.PipelineFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Operations on table rows draw against a profile of the columns, which is part of the pipeline's digest.
 * A pipeline that names none gets one of the training split of its first input; it is kept in the data
 * folder, so that every later command on that folder has the same pipeline before it.
 *
 * @param file where it is kept
 */
public record ColumnProfileFile(Path file) {

    /** The profile of {@code plan}'s pipeline in the data folder {@code data}. */
    public static ColumnProfileFile of(Plan plan, Path data) {
        return new ColumnProfileFile(
                data.resolve("profiles").resolve(plan.pipeline().applicationId() + ".json"));
    }

    /** Whether {@code plan} works on rows and knows nothing of their columns. */
    static boolean missing(Plan plan) {
        return !plan.stagesFor(Kind.ROW).isEmpty()
                && plan.media().get(Kind.ROW) instanceof RowMedium rows
                && rows.columns().isEmpty();
    }

    /** The plan with the profile that is kept; the plan as it is when none is needed or there. */
    public Plan load(Plan plan) {
        return missing(plan) && Files.exists(file) ? with(plan, read()) : plan;
    }

    /** The plan with the profile that is kept, or with that of {@code input}, which is kept from now on. */
    public Plan loadOrCreate(Plan plan, DatasetReader input, Terminal terminal) {
        if (!missing(plan)) {
            rows(plan).ifPresent(kept -> compare(kept, plan, input, terminal));
            return plan;
        }
        if (Files.exists(file)) {
            terminal.print("columns as profiled in " + file + "; delete it to profile anew");
            RowMedium kept = read();
            compare(kept, plan, input, terminal);
            return with(plan, kept);
        }
        RowMedium made = profile(plan, input);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, made.profile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        terminal.print("profiled " + made.columns().size() + " columns of the training split, kept in " + file);
        return with(plan, made);
    }

    private static Optional<RowMedium> rows(Plan plan) {
        return plan.media().get(Kind.ROW) instanceof RowMedium rows
                        && !rows.columns().isEmpty()
                        && !plan.stagesFor(Kind.ROW).isEmpty()
                ? Optional.of(rows)
                : Optional.empty();
    }

    /** Says what in the input is not as the profile has it. */
    private static void compare(RowMedium kept, Plan plan, DatasetReader input, Terminal terminal) {
        RowMedium found = profile(plan, input);
        if (!found.columns().isEmpty()) {
            ProfileComparison.differences(kept.columns(), found.columns())
                    .forEach(line -> terminal.warn("warning: " + line));
        }
    }

    /** The plan with the profile of {@code input}, if it needs one. */
    public static Plan withProfile(Plan plan, DatasetReader input) {
        return missing(plan) ? with(plan, profile(plan, input)) : plan;
    }

    /** The profile of the training split of {@code input}. */
    public static RowMedium profile(Plan plan, DatasetReader input) {
        ProfileBuilder builder = new ProfileBuilder();
        input.read().forEach(outcome -> {
            if (outcome instanceof ReadResult.Read read && plan.splitter().of(read.sample()) == Split.TRAIN) {
                builder.add(read.sample());
            }
        });
        return builder.build();
    }

    private RowMedium read() {
        String pipeline = """
            pipeline: profile
            source: {topic: a}
            sink: {train: b, validation: c, test: d, rejected: e}
            media: [{row: {columns: "%s"}}]
            """.formatted(
                        file.toAbsolutePath().toString().replace("\\", "\\\\").replace("\"", "\\\""));
        ParseResult parsed = PipelineFile.reader().parse(Path.of("profile.yaml"), pipeline);
        if (parsed instanceof ParseResult.Invalid broken) {
            throw new InvalidPipelineException(broken.problems());
        }
        Optional<Medium> rows = parsed.orElseThrow().media().stream().findFirst();
        return (RowMedium) rows.orElseThrow();
    }

    private static Plan with(Plan plan, RowMedium profile) {
        List<Medium> media = new ArrayList<>(plan.pipeline().media());
        media.removeIf(medium -> medium.kind() == Kind.ROW);
        media.add(profile);
        Pipeline pipeline = plan.pipeline().withMedia(media);
        return Plan.of(pipeline);
    }
}
