package dev.refract.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What Maven writes beside the jar names every jar that the program runs with. */
class ReleasedFilesIT {
    private static final Path TARGET = Path.of("target");
    private static final Path MATERIALS = TARGET.resolve("refract-sbom.json");
    private static final Path LICENSES = TARGET.resolve("third-party-licenses.txt");

    @Test
    void theBillOfMaterialsNamesEveryJar() throws IOException {
        assumeThat(MATERIALS).as("written by mvn package").exists();

        JsonNode components = new ObjectMapper().readTree(MATERIALS.toFile()).get("components");
        List<String> names = StreamSupport.stream(components.spliterator(), false)
                .map(component -> component.get("name").asText() + "-"
                        + component.get("version").asText())
                .toList();

        assertThat(jars()).allSatisfy(jar -> assertThat(names).anyMatch(jar::startsWith));
    }

    /** The list of licenses names a library once, whatever its natives. */
    @Test
    void everyJarHasItsLicense() throws IOException {
        assumeThat(LICENSES).as("written by mvn package").exists();

        List<String> names = Pattern.compile("\\(([\\w.-]+):([\\w.-]+):([\\w.-]+) - ")
                .matcher(Files.readString(LICENSES))
                .results()
                .map(match -> match.group(2) + "-" + match.group(3))
                .toList();

        assertThat(jars()).allSatisfy(jar -> assertThat(names).anyMatch(jar::startsWith));
    }

    private static List<String> jars() throws IOException {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(
                        Files.readString(TARGET.resolve("refract.classpath")).strip())
                .map(path -> path.replaceAll(".*[/\\\\]", ""))
                .toList();
    }
}
