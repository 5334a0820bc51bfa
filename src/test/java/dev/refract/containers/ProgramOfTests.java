package dev.refract.containers;

import java.nio.file.Path;
import java.util.List;

/** A program among these tests that runs in the production image, beside what is in it. */
final class ProgramOfTests {
    /** Where the classes of these tests are in a container that runs one. */
    static final String CLASSES = "/opt/refract/tests";

    private ProgramOfTests() {}

    /** The classes on this machine. */
    static Path classes() {
        return Path.of(ProgramOfTests.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }

    /** What starts the program, with the image's options; the container's command becomes its arguments. */
    static List<String> entrypoint(Class<?> program) {
        String start =
                "exec java @/opt/refract/java.options -cp \"%s:$(sed -n 's/^-cp //p' /opt/refract/java.options)\" %s \"$@\"";
        return List.of("bash", "-c", start.formatted(CLASSES, program.getName()), program.getSimpleName());
    }
}
