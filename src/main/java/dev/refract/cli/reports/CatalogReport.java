package dev.refract.cli.reports;

import dev.refract.cli.terminal.Report;
import dev.refract.spec.docs.CatalogEntry;
import dev.refract.spec.docs.CatalogTable;
import dev.refract.spec.foreign.ForeignNames;
import dev.refract.spec.yaml.UnknownNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a pipeline can name.
 *
 * @param translation what a name of another library is called here; empty for a name of ours, or for all
 * @param entries what was asked for
 */
public record CatalogReport(Optional<String> translation, List<CatalogEntry> entries) implements Report {
    public CatalogReport {
        entries = List.copyOf(entries);
    }

    /** The whole table. */
    public static CatalogReport of(CatalogTable table) {
        return new CatalogReport(Optional.empty(), table.entries());
    }

    /** One name of ours, or what a name of another library is here; empty when it is neither. */
    public static Optional<CatalogReport> of(CatalogTable table, String name) {
        List<CatalogEntry> ours = table.named(name);
        if (!ours.isEmpty()) {
            return Optional.of(new CatalogReport(Optional.empty(), ours));
        }
        ForeignNames foreign = ForeignNames.load();
        return foreign.sentence(name, ids(table))
                .map(sentence -> new CatalogReport(
                        Optional.of(sentence),
                        foreign.counterparts(name, ids(table)).stream()
                                .flatMap(id -> table.named(id).stream())
                                .toList()));
    }

    /** What is said of a name that nothing in the table has. */
    public static String unknown(CatalogTable table, String name) {
        return new UnknownNames(ids(table)).message(name, "in the catalog");
    }

    private static Set<String> ids(CatalogTable table) {
        return table.ids().lines().collect(Collectors.toSet());
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        translation.ifPresent(lines::add);
        for (CatalogEntry entry : entries) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(entry.lines());
        }
        return lines;
    }
}
