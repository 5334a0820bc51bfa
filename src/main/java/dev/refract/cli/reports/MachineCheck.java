package dev.refract.cli.reports;

import dev.refract.augment.Medium;
import dev.refract.augment.Subject;
import dev.refract.cli.reports.DoctorReport.Check;
import dev.refract.declare.Library;
import dev.refract.sample.Sample;
import dev.refract.spec.yaml.DeclaredFamilies;
import dev.refract.spec.yaml.DefaultRecords;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rocksdb.RocksDB;

/**
 * Looks at what Refract needs of a machine.
 *
 * @param data folder that commands would keep everything in
 */
public record MachineCheck(Path data) {
    private static final int OLDEST_JAVA = 17;
    private static final long MEBIBYTE = 1 << 20;
    private static final long LEAST_MEMORY = 512;
    private static final long LEAST_DISK = 1024;

    /** What some work needs beside Java: the program and what it is for. */
    private static final Map<String, String> TOOLS = Map.of(
            "mvn", "builds Refract from its sources",
            "docker", "runs the image and its tests",
            "python3", "runs the clients in Python");

    /** All checks. */
    public List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        int java = Runtime.version().feature();
        checks.add(Check.needed(
                "Java",
                java >= OLDEST_JAVA,
                java + " of " + System.getProperty("java.vendor"),
                "install " + OLDEST_JAVA + " or newer"));
        long memory = Runtime.getRuntime().maxMemory() / MEBIBYTE;
        checks.add(Check.needed(
                "memory",
                memory >= LEAST_MEMORY,
                mebibytes(memory) + " of heap, " + Runtime.getRuntime().availableProcessors() + " processors",
                "REFRACT_JAVA_OPTS=-Xmx2g gives more"));
        checks.add(stateStores());
        new DefaultRecords(DeclaredFamilies.load())
                .media().stream()
                        .filter(medium -> !medium.presentation().examples().isEmpty())
                        .forEach(medium -> checks.add(opens(medium)));
        for (Library library : Library.values()) {
            boolean there = library.isPresent();
            checks.add(Check.wanted(
                    library.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    there,
                    there ? "on the class path" : "not on the class path",
                    library.missing("what uses it")));
        }
        checks.add(port());
        checks.add(writable());
        checks.add(disk());
        TOOLS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(tool -> checks.add(tool(tool.getKey(), tool.getValue())));
        return checks;
    }

    private static Check stateStores() {
        try {
            RocksDB.loadLibrary();
            return Check.needed("state stores", true, "RocksDB loads", "");
        } catch (RuntimeException | LinkageError e) {
            return Check.needed(
                    "state stores", false, "RocksDB does not load: " + e.getMessage(), "check the platform");
        }
    }

    private static Check opens(Medium medium) {
        String subject = medium.kind().id() + " decoding";
        try {
            List<Sample> examples = medium.presentation().examples();
            Sample example = examples.get(0);
            try (Subject subjectOpened = medium.fit(examples).open(example.payload(), example.label())) {
                return Check.needed(subject, subjectOpened != null, "an example opens", "");
            }
        } catch (RuntimeException | LinkageError e) {
            return Check.needed(subject, false, "an example does not open: " + e.getMessage(), "check the platform");
        }
    }

    private static Check port() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Check.needed(
                    "ports", socket.isBound(), "a port of " + socket.getInetAddress() + " can be opened", "");
        } catch (IOException e) {
            return Check.needed("ports", false, "no port can be opened: " + e.getMessage(), "allow local listeners");
        }
    }

    /** The nearest folder that is there, because commands create what is missing. */
    private Path existing() {
        Path folder = data.toAbsolutePath().normalize();
        while (!Files.exists(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return folder;
    }

    private Check writable() {
        Path folder = existing();
        boolean fine = Files.isDirectory(folder) && Files.isWritable(folder);
        return Check.needed(
                "data folder", fine, data + (fine ? " can be written" : " cannot be written"), "--data names another");
    }

    private Check disk() {
        try {
            long free = Files.getFileStore(existing()).getUsableSpace() / MEBIBYTE;
            return Check.needed("disk", free >= LEAST_DISK, mebibytes(free) + " free", "--data names another disk");
        } catch (IOException e) {
            return Check.needed("disk", false, "cannot be measured: " + e.getMessage(), "--data names another disk");
        }
    }

    private static Check tool(String program, String use) {
        String path = System.getenv().getOrDefault("PATH", "");
        boolean there = Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        return Check.wanted(program, there, there ? "found; " + use : "not found", "it " + use);
    }

    private static String mebibytes(long count) {
        return String.format(Locale.ROOT, "%,d MiB", count);
    }
}
