package dev.refract.containers;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Another time for an instance: Debian's libfaketime between it and the system. */
final class Clock {
    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final String LIBRARY = "faketime/libfaketimeMT.so.1";
    private static final String TARGET = "/opt/faketime.so";

    private Clock() {}

    /** Starts an instance whose wall clock is an hour ahead; skips the test where the library is not installed. */
    static void anHourAhead(Scenario scenario, String instance) {
        Optional<Path> library = library();
        assumeTrue(library.isPresent(), "libfaketime is not installed");
        scenario.start(
                instance,
                // timers run by the monotonic clock, which every machine has to itself
                Map.of("LD_PRELOAD", TARGET, "FAKETIME", "+1h", "FAKETIME_DONT_FAKE_MONOTONIC", "1"),
                Map.of(library.orElseThrow(), TARGET));
    }

    private static Optional<Path> library() {
        try (Stream<Path> architectures = Files.list(LIBRARIES)) {
            return architectures
                    .map(folder -> folder.resolve(LIBRARY))
                    .filter(Files::exists)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
