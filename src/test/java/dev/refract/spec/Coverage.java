package dev.refract.spec;

import dev.refract.augment.catalog.Catalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * What other libraries offer and what it is called here, read from a CSV file with the columns library, name,
 * ours (ids apart by spaces) and reason (why there is none).
 */
public record Coverage(List<Row> rows) {

    /** One public augmenter of a library. */
    public record Row(String library, String name, List<String> ours, String reason) {}

    /** Reads a file of the test resources. */
    public static Coverage read(Path csv) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(Files.newBufferedReader(csv, StandardCharsets.UTF_8))) {
            List<Row> rows = new ArrayList<>();
            for (CSVRecord line : parser) {
                String ours = line.get("ours").strip();
                rows.add(new Row(
                        line.get("library"),
                        line.get("name"),
                        ours.isEmpty() ? List.of() : List.of(ours.split(" ")),
                        line.get("reason").strip()));
            }
            return new Coverage(List.copyOf(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with the table: ids that nothing here has, rows with neither id nor reason, rows twice. */
    public List<String> mistakes(Catalog catalog) {
        List<String> mistakes = new ArrayList<>();
        Map<String, Row> seen = new LinkedHashMap<>();
        for (Row row : rows) {
            String what = row.library() + " " + row.name();
            if (seen.put(what, row) != null) {
                mistakes.add(what + " stands there twice");
            }
            if (row.ours().isEmpty() == row.reason().isEmpty()) {
                mistakes.add(what + " needs either an id or a reason");
            }
            row.ours().stream()
                    .filter(id -> !catalog.operations().containsKey(id)
                            && !catalog.policies().containsKey(id))
                    .forEach(id -> mistakes.add(what + " names " + id + ", which is not in the catalog"));
        }
        return mistakes;
    }

    /** How many rows each library has, in the order of the file. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        rows.forEach(row -> counts.merge(row.library(), 1, Integer::sum));
        return counts;
    }

    /** The page to read: how much of each library there is, then every row. */
    public String markdown(String title) {
        StringBuilder page =
                new StringBuilder("# " + title + "\n\n| library | augmenters | here | not here |\n|---|---|---|---|\n");
        counts().forEach((library, all) -> {
            long here = rows.stream()
                    .filter(row -> row.library().equals(library) && !row.ours().isEmpty())
                    .count();
            page.append("| %s | %d | %d | %d |\n".formatted(library, all, here, all - here));
        });
        page.append("\n| library | name | here | why not |\n|---|---|---|---|\n");
        rows.forEach(row -> page.append("| %s | %s | %s | %s |\n"
                .formatted(
                        row.library(),
                        row.name(),
                        String.join(
                                ", ",
                                row.ours().stream().map(id -> "`" + id + "`").toList()),
                        row.reason())));
        return page.toString();
    }
}
