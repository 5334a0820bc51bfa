package dev.refract.cli.commands;

import dev.refract.spec.docs.JsonSchema;
import dev.refract.spec.yaml.DeclaredFamilies;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of pipelines. */
@Command(
        name = "schema",
        description = {
            "Print the JSON Schema of pipelines, extensions on the class path included.",
            "Editors complete and check a file that begins with",
            "  # yaml-language-server: $$schema=pipeline.schema.json"
        },
        footer = {"", "Example:", "  refract schema > pipeline.schema.json"})
public final class SchemaCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(JsonSchema.of(DeclaredFamilies.load()));
        out.flush();
    }
}
