package dev.refract.clients;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.opentest4j.TestAbortedException;

/**
 * Puts the foreign clients of {@code src/it/clients} in place, once, under {@code target/clients}: a virtual
 * environment, the modules of npm, and the jar with Confluent's serializers, which Maven puts there. What cannot be put
 * there is a reason to skip, and in a build server's run, where {@code CI} is true, a failure.
 */
public final class ForeignClients {
    private static final Path SOURCES = Path.of("src/it/clients").toAbsolutePath();
    private static final Path HOME = Path.of("target/clients").toAbsolutePath();
    private static final int MINUTES = 5;
    private static final int ATTEMPTS = 3;
    private static final CopyOption REPLACE = StandardCopyOption.REPLACE_EXISTING;

    private ForeignClients() {}

    /** confluent-kafka with its Avro serializers. */
    static ForeignClient python() {
        return new ForeignClient("python", List.of(interpreter(), script("python/contract.py")));
    }

    /** kafka-python and fastavro. */
    public static ForeignClient plainPython() {
        return new ForeignClient("plain-python", List.of(interpreter(), script("python/contract.py"), "--plain"));
    }

    /** The reader in {@code deploy/python}, on confluent-kafka and fastavro. */
    static ForeignClient pythonReader() {
        String path = "PYTHONPATH=" + Path.of("deploy/python").toAbsolutePath();
        return new ForeignClient(
                "python-reader",
                List.of("env", path, "PYTHONDONTWRITEBYTECODE=1", interpreter(), script("python/read_stream.py")));
    }

    /** A run of the unit tests in {@code deploy/python}, by their folder. */
    static ForeignClient pythonTests() {
        return new ForeignClient("python-tests", List.of("env", "PYTHONDONTWRITEBYTECODE=1", interpreter()));
    }

    /** kafkajs and its schema registry. */
    static ForeignClient node() {
        Path modules = modules(SOURCES.resolve("node"), HOME.resolve("node"));
        Path script = modules.resolve("contract.js");
        try {
            Files.copy(SOURCES.resolve("node/contract.js"), script, REPLACE);
        } catch (IOException e) {
            throw unavailable("node and npm", e.toString());
        }
        return new ForeignClient("node", List.of("node", script.toString()));
    }

    /** The script of axe-core, which checks whether a page can be used by everybody. */
    public static Path axe() {
        return modules(SOURCES.resolveSibling("browser"), HOME.resolveSibling("browser"))
                .resolve("node_modules/axe-core/axe.min.js");
    }

    /** Installs the modules of npm that a folder names. */
    private static Path modules(Path sources, Path home) {
        try {
            Path lock = home.resolve("package-lock.json");
            Path wanted = sources.resolve("package-lock.json");
            if (!Files.isDirectory(home.resolve("node_modules")) || Files.mismatch(lock, wanted) >= 0) {
                Files.createDirectories(home);
                for (String file : List.of("package.json", "package-lock.json", ".npmrc")) {
                    Files.copy(sources.resolve(file), home.resolve(file), REPLACE);
                }
                install(home, "npm", "ci");
            }
            return home;
        } catch (IOException e) {
            throw unavailable("node and npm", e.toString());
        }
    }

    /** Confluent's own Java serializers, on a class path without any of ours. */
    static ForeignClient java() {
        Path jar = HOME.resolve("java/pinot-confluent-avro.jar");
        if (!Files.exists(jar)) {
            throw unavailable(jar + " with Confluent's serializers", "mvn verify puts it there");
        }
        String classPath =
                jar + ":" + jarOf(ObjectMapper.class) + ":" + jarOf(JsonFactory.class) + ":" + jarOf(JsonFormat.class);
        return new ForeignClient(
                "java",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        script("java/ContractClient.java")));
    }

    private static String interpreter() {
        Path environment = HOME.resolve("python");
        Path installed = environment.resolve("requirements.txt");
        Path wanted = SOURCES.resolve("python/requirements.txt");
        Path python = environment.resolve("bin/python");
        try {
            if (!Files.exists(installed) || Files.mismatch(installed, wanted) >= 0) {
                Files.createDirectories(environment);
                install(environment, "python3", "-m", "venv", environment.toString());
                install(environment, python.toString(), "-m", "pip", "install", "-q", "--no-deps", "-r", "" + wanted);
                Files.copy(wanted, installed, REPLACE);
            }
        } catch (IOException e) {
            throw unavailable("python3", e.toString());
        }
        return python.toString();
    }

    /** Three times, since registries are on a network. */
    private static void install(Path directory, String... command) throws IOException {
        Path log = directory.resolve("install.log");
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (succeeds(directory, log, command)) {
                return;
            }
        }
        throw unavailable(String.join(" ", command), Files.readString(log, UTF_8));
    }

    private static boolean succeeds(Path directory, Path log, String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            return process.waitFor(MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static RuntimeException unavailable(String what, String why) {
        String sentence = "foreign clients are not tested: " + what + " cannot be had: " + why;
        return "true".equals(System.getenv("CI"))
                ? new IllegalStateException(sentence)
                : new TestAbortedException(sentence);
    }

    private static String script(String path) {
        return SOURCES.resolve(path).toString();
    }

    private static Path jarOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
