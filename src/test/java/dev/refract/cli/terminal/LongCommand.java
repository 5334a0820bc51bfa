package dev.refract.cli.terminal;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** A program of its own that draws a progress bar as commands do, and then works until somebody stops it. */
final class LongCommand {
    private LongCommand() {}

    public static void main(String[] arguments) throws InterruptedException {
        PrintWriter err = new PrintableWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8));
        Terminal terminal = new Terminal(err, true, false);
        try (ShutdownSequence end = new ShutdownSequence(terminal)) {
            end.register(() -> terminal.print("closed cleanly"));
            ProgressMeter meter = terminal.startMeter("work", "samples", 1000);
            meter.update(1);
            meter.close();
            terminal.print("the bar was drawn");
            new CountDownLatch(1).await();
        }
    }
}
