package dev.refract.cli.draft;

import dev.refract.feed.DatasetReader;
import dev.refract.feed.dataset.ColumnRoles;
import dev.refract.feed.dataset.DatasetFormat;
import dev.refract.feed.dataset.DatasetOptions;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.sample.Payload;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A data set whose format is found by looking, and for a table what its columns mean.
 *
 * @param reader with all that was given and guessed
 * @param flags what was guessed, as options of a command line; each begins with a space
 */
public record DatasetLook(DatasetReader reader, String flags) {
    private static final long LOOKED_AT = 2_000;

    /** Looks at the data set; options that are given hold. */
    public static DatasetLook of(Path input, DatasetOptions given) {
        DatasetReader first = DatasetReader.open(input, given);
        boolean whole = given.columns().label().isPresent()
                && (!given.columns().text().isEmpty() || given.columns().image().isPresent());
        if (!isTable(first.format()) || whole) {
            return new DatasetLook(first, "");
        }
        DatasetOptions rowsOnly = given.withColumns(new ColumnRoles(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                given.columns().group(),
                given.columns().time(),
                given.columns().attributes(),
                given.columns().categories(),
                given.columns().numbers(),
                given.columns().missing()));
        List<Payload.Row> rows = DatasetReader.open(input, rowsOnly)
                .read()
                .limit(LOOKED_AT)
                .flatMap(outcome ->
                        outcome instanceof ReadResult.Read read && read.sample().payload() instanceof Payload.Row row
                                ? Stream.of(row)
                                : Stream.empty())
                .toList();
        ColumnRoles guessed = ColumnGuess.of(rows, given.columns());
        return new DatasetLook(DatasetReader.open(input, given.withColumns(guessed)), flags(given.columns(), guessed));
    }

    private static boolean isTable(DatasetFormat format) {
        return switch (format) {
            case CSV, TSV, JSON_LINES, JSON -> true;
            default -> false;
        };
    }

    private static String flags(ColumnRoles given, ColumnRoles guessed) {
        StringBuilder flags = new StringBuilder();
        if (given.text().isEmpty() && !guessed.text().isEmpty()) {
            flags.append(" --text ").append(quoted(String.join(",", guessed.text())));
        }
        flag("image", given.image(), guessed.image(), flags);
        flag("label", given.label(), guessed.label(), flags);
        flag("id", given.id(), guessed.id(), flags);
        return flags.toString();
    }

    private static void flag(String name, Optional<String> given, Optional<String> guessed, StringBuilder flags) {
        if (given.isEmpty()) {
            guessed.ifPresent(
                    column -> flags.append(" --").append(name).append(' ').append(quoted(column)));
        }
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_.,/-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
