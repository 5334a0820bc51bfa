package dev.refract.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.refract.Golden;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The registry client is to be had only inside a jar of Flink's that carries thirteen other libraries. The list of them,
 * with what reaches each, is current: a security notice about one of them is answered by reading a line.
 */
class CarriedLibrariesTest {
    private static final Path LIST = Path.of("src", "test", "resources", "golden", "carried-libraries.md");
    private static final Path CLASS_PATH = Path.of("target", "refract.classpath");
    private static final String JAR = "flink-sql-avro-confluent-registry-";
    private static final String ROOT = "dev/refract/serde/registry/ConfluentRegistry";
    private static final String AVRO = "org/apache/flink/avro/shaded/";
    private static final String CONFLUENT = "org/apache/flink/avro/registry/confluent/shaded/";

    /** Where each library's classes are in the jar. */
    private static final Map<String, String> FOLDERS = Map.ofEntries(
            Map.entry("jackson-annotations", AVRO + "com/fasterxml/jackson/annotation/"),
            Map.entry("jackson-core", AVRO + "com/fasterxml/jackson/core/"),
            Map.entry("jackson-databind", AVRO + "com/fasterxml/jackson/databind/"),
            Map.entry("guava", "com/google/common/"),
            Map.entry("commons-io", "org/apache/commons/io/"),
            Map.entry("common-utils", CONFLUENT + "io/confluent/common/"),
            Map.entry("kafka-schema-registry-client", CONFLUENT + "io/confluent/kafka/schemaregistry/"),
            Map.entry("avro", AVRO + "org/apache/avro/"),
            Map.entry("commons-compress", AVRO + "org/apache/commons/compress/"),
            Map.entry("commons-lang3", "org/apache/commons/lang3/"),
            Map.entry("kafka-clients", CONFLUENT + "org/apache/kafka/"),
            Map.entry("snappy-java", "org/xerial/snappy/"),
            Map.entry("snakeyaml", "org/yaml/snakeyaml/"),
            Map.entry("zstd-jni", "com/github/luben/zstd/"));

    @Test
    void theListIsCurrent() throws IOException {
        try (JarFile jar = new JarFile(jar())) {
            CarriedLibraries libraries = new CarriedLibraries(jar, ROOT);
            Map<String, String> reached = libraries.reached();
            String rows = libraries.carried().stream()
                    .map(library -> row(jar, library, reached))
                    .collect(Collectors.joining("\n", "", "\n"));

            Golden.file(LIST).holds("""
                    # Libraries inside the registry client's jar

                    | library | version | loaded from | classes reached | shortest way to it |
                    |---|---|---|---|---|
                    """ + rows);
        }
    }

    /** On the program's class path, the class of a newer jar is found before the copy inside. */
    @Test
    void newerCopiesComeFirst() throws IOException {
        assumeThat(CLASS_PATH).as("written by Maven").exists();

        List<String> jars = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(Files.readString(CLASS_PATH).strip())
                .map(path -> path.replaceAll(".*[/\\\\]", ""))
                .toList();
        List<String> before =
                jars.stream().takeWhile(jar -> !jar.startsWith(JAR)).toList();

        assertThat(jars).anyMatch(jar -> jar.startsWith(JAR));
        assertThat(List.of("commons-io-", "commons-lang3-", "snappy-java-", "snakeyaml-2", "zstd-jni-"))
                .allSatisfy(name -> assertThat(before).anyMatch(jar -> jar.startsWith(name)));
    }

    private static String row(JarFile jar, CarriedLibraries.Carried library, Map<String, String> reached) {
        String folder = FOLDERS.get(library.artifact());
        assertThat(folder).as("folder of " + library.artifact()).isNotNull();
        List<String> classes = reached.keySet().stream()
                .filter(name -> name.startsWith(folder))
                .toList();
        List<String> way = classes.stream()
                .map(name -> CarriedLibraries.chain(reached, name))
                .min(Comparator.<List<String>>comparingInt(List::size).thenComparing(List::toString))
                .orElse(List.of());
        return "| %s:%s | %s | %s | %s | %s |"
                .formatted(
                        library.group(),
                        library.artifact(),
                        library.version(),
                        loadedFrom(jar, folder),
                        classes.isEmpty() ? "none" : classes.size(),
                        way.stream()
                                .map(name -> "`" + name.substring(name.lastIndexOf('/') + 1) + "`")
                                .collect(Collectors.joining(" → ")));
    }

    /** The other jar on the class path that has the library too, or how it is inside. */
    private static String loadedFrom(JarFile jar, String folder) {
        if (folder.startsWith("org/apache/flink/")) {
            return "this jar, renamed";
        }
        String some = jar.stream()
                .map(JarEntry::getName)
                .filter(name -> name.startsWith(folder) && name.endsWith(".class"))
                .sorted()
                .findFirst()
                .orElseThrow();
        return CarriedLibrariesTest.class
                .getClassLoader()
                .resources(some)
                .map(url -> url.getPath().replaceAll("!.*", "").replaceAll(".*/", ""))
                .filter(name -> !name.startsWith(JAR))
                .findFirst()
                .map(name -> name.replaceAll("\\.jar$", ""))
                .orElse("this jar");
    }

    private static File jar() {
        List<File> found = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(File::new)
                .filter(file -> file.getName().startsWith(JAR))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
