package dev.refract.feed.table;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How many rows each group of a table has. */
final class GroupSizes {
    /** A group this large decides what a split holds. */
    private static final double LARGE = 0.2;

    private static final int FEW = 20;

    private final Map<String, Integer> sizes = new HashMap<>();
    private final String column;
    private int rows;

    GroupSizes(DataTable table, int column, ColumnTypes types) {
        this.column = table.columns().get(column);
        for (DataTable.TableRow row : table.rows()) {
            TableField field = row.fields().get(column);
            rows++;
            if (!types.isMissing(field)) {
                sizes.merge(field.text().strip(), 1, Integer::sum);
            }
        }
    }

    /** A word when one of several groups holds so much of the table that the splits cannot be as asked for. */
    Optional<String> note() {
        return sizes.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .filter(largest -> rows >= FEW && sizes.size() > 1 && largest.getValue() > LARGE * rows)
                .map(largest -> String.format(
                        Locale.ROOT,
                        "group %s of column %s holds %.0f %% of the rows and stays in one split; where the word says that"
                                + " there is no group, --missing %s makes each row its own",
                        largest.getKey(),
                        column,
                        100.0 * largest.getValue() / rows,
                        largest.getKey()));
    }
}
