package dev.refract.cli.commands;

import dev.refract.cli.options.OutputOptions;
import dev.refract.cli.reports.DoctorReport;
import dev.refract.cli.reports.MachineCheck;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks whether this machine has what Refract needs. */
@Command(
        name = "doctor",
        description = {
            "Check Java, memory, native libraries, ports, disk, the data folder and tools. Ends with 1 when something is",
            "missing that every command needs."
        },
        footer = {"", "Example:", "  refract doctor"})
public final class DoctorCommand implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "<folder>",
            description = "Folder for all data (${DEFAULT-VALUE}).",
            defaultValue = ".refract")
    private Path data;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        DoctorReport report = DoctorReport.of(new MachineCheck(data).checks());
        output.print(report);
        return report.healthy() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
