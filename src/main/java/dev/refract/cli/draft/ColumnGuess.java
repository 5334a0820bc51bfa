package dev.refract.cli.draft;

import dev.refract.feed.dataset.ColumnRoles;
import dev.refract.feed.file.MediaFileType;
import dev.refract.sample.Cell;
import dev.refract.sample.Payload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Guesses what the columns of a table mean, by their names and by what is in them. */
final class ColumnGuess {
    /** Names that people give to the class, the likeliest first. */
    private static final List<String> LABELS = List.of(
            "label", "class", "category", "tag", "intent", "sentiment", "kind", "type", "species", "target", "y");

    private static final Set<String> IDS = Set.of("id", "uuid", "guid");
    private static final int MOST_CLASSES = 500;
    private static final int MOST_NUMBERED = 20;

    private final Map<String, ColumnContents> columns = new LinkedHashMap<>();

    private ColumnGuess() {}

    /** The roles of the columns of these rows; those in {@code given} stay as they are. */
    static ColumnRoles of(List<Payload.Row> rows, ColumnRoles given) {
        ColumnGuess guess = new ColumnGuess();
        rows.forEach(row -> row.cells().forEach((name, cell) -> guess.add(name, cell)));
        return guess.roles(given);
    }

    private void add(String name, Cell cell) {
        columns.computeIfAbsent(name, any -> new ColumnContents()).add(cell);
    }

    private ColumnRoles roles(ColumnRoles given) {
        Optional<String> image = given.image()
                .or(() -> last(column -> column.all(ColumnGuess::isImageName))
                        .filter(name -> given.text().isEmpty()));
        Optional<String> value = given.value();
        Optional<String> label = given.label().or(() -> value.isPresent() ? Optional.empty() : label());
        List<String> text = new ArrayList<>(given.text());
        if (text.isEmpty() && image.isEmpty()) {
            columns.forEach((name, column) -> {
                if (column.isProse() && !label.equals(Optional.of(name))) {
                    text.add(name);
                }
            });
        }
        Optional<String> id = given.id()
                .or(() -> columns.entrySet().stream()
                        .filter(column -> IDS.contains(column.getKey().toLowerCase(Locale.ROOT))
                                && column.getValue().isUnique())
                        .map(Map.Entry::getKey)
                        .findFirst());
        return new ColumnRoles(
                text,
                image,
                label,
                value,
                id,
                given.group(),
                given.time(),
                given.attributes(),
                given.categories(),
                given.numbers(),
                given.missing());
    }

    /**
     * A column that is called like a class and can be one. Else the last column, where the columns have no names or it has few
     * numbers; else the last that has few different words.
     */
    private Optional<String> label() {
        for (String wanted : LABELS) {
            for (Map.Entry<String, ColumnContents> column : columns.entrySet()) {
                if (column.getKey().equalsIgnoreCase(wanted)
                        && column.getValue().isClass(MOST_CLASSES)) {
                    return Optional.of(column.getKey());
                }
            }
        }
        List<String> names = List.copyOf(columns.keySet());
        String atEnd = names.isEmpty() ? "" : names.get(names.size() - 1);
        boolean unnamed = atEnd.matches("c\\d+");
        if (!names.isEmpty() && columns.get(atEnd).isClass(unnamed ? MOST_CLASSES : MOST_NUMBERED)) {
            return Optional.of(atEnd);
        }
        return last(column -> column.isWords() && column.isClass(MOST_CLASSES));
    }

    private Optional<String> last(Predicate<ColumnContents> wanted) {
        return columns.entrySet().stream()
                .filter(column -> wanted.test(column.getValue()))
                .map(Map.Entry::getKey)
                .reduce((before, after) -> after);
    }

    private static boolean isImageName(String text) {
        int dot = text.lastIndexOf('.');
        return dot > 0 && MediaFileType.IMAGE.has(text.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
