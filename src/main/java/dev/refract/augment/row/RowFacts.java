package dev.refract.augment.row;

import dev.refract.augment.Facts;
import dev.refract.sample.Cell;
import dev.refract.sample.DataFault;
import dev.refract.sample.Label;
import dev.refract.sample.Reason;
import java.util.List;
import java.util.Map;

/**
 * What an operation on rows may look at: the row as it is now, and the profile.
 *
 * @param cells in the order of the row
 */
public record RowFacts(Map<String, Cell> cells, Label label, Map<String, ColumnProfile> profile) implements Facts {

    /**
     * The columns of the row that an operation may draw for: those that the user named, or all, as far as they have
     * a profile. A column that appears in rows but not in the profile (one added since) is left alone.
     *
     * @param named columns the user named; empty for all
     * @throws DataFault when there is no profile, or none for a column the user named
     */
    public List<String> profiled(String operation, List<String> named) {
        if (profile.isEmpty()) {
            throw new DataFault(
                    Reason.CANNOT_AUGMENT,
                    operation + " needs a profile of the columns, and the pipeline has none;"
                            + " name one under columns of the medium row");
        }
        for (String column : named) {
            if (!profile.containsKey(column)) {
                throw new DataFault(
                        Reason.CANNOT_AUGMENT,
                        operation + " names the column " + column + ", which the profile does not have");
            }
        }
        return cells.keySet().stream()
                .filter(column -> profile.containsKey(column) && (named.isEmpty() || named.contains(column)))
                .toList();
    }
}
