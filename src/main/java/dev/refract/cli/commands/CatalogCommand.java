package dev.refract.cli.commands;

import dev.refract.cli.errors.CommandException;
import dev.refract.cli.errors.UsageException;
import dev.refract.cli.options.OutputOptions;
import dev.refract.cli.preview.CatalogPage;
import dev.refract.cli.reports.CatalogReport;
import dev.refract.sample.Kind;
import dev.refract.spec.docs.CatalogTable;
import dev.refract.spec.yaml.DeclaredFamilies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints everything a pipeline can name. */
@Command(
        name = "catalog",
        description = {
            "List operations, policies and gates with their fields, units and defaults. With a name: that one alone, with a",
            "line to copy and its names in other libraries, which are looked up, too."
        },
        footer = {
            "",
            "Example:",
            "  refract catalog --kind image",
            "  refract catalog rotate",
            "  refract catalog HorizontalFlip",
            "  refract catalog --html catalog.html"
        })
public final class CatalogCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "<name>",
            description = "One operation, policy, gate or kind of data, by its id or its name in another library.")
    private Optional<String> name = Optional.empty();

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

    @Mixin
    private OutputOptions output;

    @Override
    public void run() {
        if (page.isPresent()) {
            write(page.get());
            return;
        }
        CatalogTable all = CatalogTable.of(DeclaredFamilies.load());
        CatalogTable table = kind.map(all::only).orElse(all);
        if (name.isPresent()) {
            output.print(CatalogReport.of(table, name.get())
                    .orElseThrow(() -> new UsageException(CatalogReport.unknown(table, name.get()))));
        } else if (output.json()) {
            output.print(CatalogReport.of(table));
        } else {
            spec.commandLine().getOut().print(ids ? table.ids() : table.text());
            spec.commandLine().getOut().flush();
        }
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
