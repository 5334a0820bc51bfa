package dev.refract.cli;

import dev.refract.sample.Kind;
import dev.refract.spec.CatalogueTable;
import dev.refract.spec.Families;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints everything a pipeline can name. */
@Command(
        name = "catalogue",
        description = "List operations, policies and gates with their fields, units and defaults.",
        footer = {
            "",
            "Example:",
            "  refract catalogue --kind image",
            "  refract catalogue --kind text --ids",
            "  refract catalogue --html catalogue.html"
        })
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

    @Option(
            names = "--html",
            paramLabel = "<file>",
            description = "Write a page with a picture of every image operation, its fields and its names elsewhere.")
    private Optional<Path> page = Optional.empty();

    @Override
    public void run() {
        if (page.isPresent()) {
            write(page.get());
            return;
        }
        CatalogueTable all = CatalogueTable.of(Families.load());
        CatalogueTable table = kind.map(all::only).orElse(all);
        PrintWriter out = spec.commandLine().getOut();
        out.print(ids ? table.ids() : table.text());
        out.flush();
    }

    private void write(Path named) {
        Path file = Files.isDirectory(named) ? named.resolve("catalogue.html") : named;
        try {
            Files.writeString(file, new CataloguePage(Families.load()).html());
        } catch (IOException e) {
            throw new CommandFailed("cannot write " + file + ": " + e.getMessage());
        }
        spec.commandLine().getOut().println(file.toAbsolutePath().normalize());
    }
}
