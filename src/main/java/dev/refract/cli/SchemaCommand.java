package dev.refract.cli;

import dev.refract.spec.Families;
import dev.refract.spec.JsonSchema;
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
final class SchemaCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(JsonSchema.of(Families.load()));
        out.flush();
    }
}
