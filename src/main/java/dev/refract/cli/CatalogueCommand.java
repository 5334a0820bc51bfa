package dev.refract.cli;

import dev.refract.sample.Kind;
import dev.refract.spec.CatalogueTable;
import dev.refract.spec.Families;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints everything a pipeline can name. */
@Command(
        name = "catalogue",
        description = "List operations, policies and gates with their fields, units and defaults.",
        footer = {"", "Example:", "  refract catalogue --kind image", "  refract catalogue --kind text --ids"})
final class CatalogueCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--kind",
            paramLabel = "<kind>",
            description = "Only the operations on this kind of data: ${COMPLETION-CANDIDATES}.")
    private Optional<Kind> kind = Optional.empty();

    @Option(names = "--ids", description = "Only the names, one a line.")
    private boolean ids;

    @Override
    public void run() {
        CatalogueTable all = CatalogueTable.of(Families.load());
        CatalogueTable table = kind.map(all::only).orElse(all);
        PrintWriter out = spec.commandLine().getOut();
        out.print(ids ? table.ids() : table.text());
        out.flush();
    }
}
