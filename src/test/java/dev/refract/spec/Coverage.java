package dev.refract.spec;

import dev.refract.augment.catalog.Catalog;
import dev.refract.spec.foreign.ForeignName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of what text libraries offer and what it is called here, as a page; and what is wrong with it. */
public record Coverage(List<ForeignName> rows) {

    /** What is wrong with the table: ids that nothing here has, rows with neither id nor reason, rows twice. */
    public List<String> mistakes(Catalog catalog) {
        List<String> mistakes = new ArrayList<>();
        Map<String, ForeignName> seen = new LinkedHashMap<>();
        for (ForeignName row : rows) {
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
