package dev.refract.cli.commands;

import dev.refract.cli.errors.CommandException;
import dev.refract.cli.preview.CatalogPage;
import dev.refract.sample.Kind;
import dev.refract.spec.docs.CatalogTable;
import dev.refract.spec.yaml.DeclaredFamilies;
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
        name = "catalog",
        description = "List operations, policies and gates with their fields, units and defaults.",
        footer = {
            "",
            "Example:",
            "  refract catalog --kind image",
            "  refract catalog --kind text --ids",
            "  refract catalog --html catalog.html"
        })
public final class CatalogCommand implements Runnable {
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
        CatalogTable all = CatalogTable.of(DeclaredFamilies.load());
        CatalogTable table = kind.map(all::only).orElse(all);
        PrintWriter out = spec.commandLine().getOut();
        out.print(ids ? table.ids() : table.text());
        out.flush();
    }

    private void write(Path named) {
        Path file = Files.isDirectory(named) ? named.resolve("catalog.html") : named;
        try {
            Files.writeString(file, new CatalogPage(DeclaredFamilies.load()).html());
        } catch (IOException e) {
            throw new CommandException("cannot write " + file + ": " + e.getMessage());
        }
        spec.commandLine().getOut().println(file.toAbsolutePath().normalize());
    }
}
