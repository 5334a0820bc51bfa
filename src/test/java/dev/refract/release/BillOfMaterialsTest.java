package dev.refract.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code deploy/bom/pom.xml} says the versions that Refract is tested with and what to exclude from its optional
 * libraries: what the project's own POM says, for programs that use the jar.
 */
class BillOfMaterialsTest {
    private static final Path BOM = Path.of("deploy", "bom", "pom.xml");

    @Test
    void theBillSaysWhatThePomSays() throws IOException {
        Pom pom = Pom.read(Path.of("pom.xml"));
        Stream<Pom.Dependency> optional = pom.dependencies().stream().filter(Pom.Dependency::isOptional);
        String entries = Stream.concat(pom.managed().stream(), optional)
                .flatMap(dependency -> ofEachPlatform(dependency, pom.platforms()))
                .collect(Collectors.joining());

        Golden.file(BOM).holds(document(pom.version(), entries));
    }

    /** Every exclusion has its reason in the project's POM; here it counts that none is lost. */
    @Test
    void nothingOfThePlatformIsLeftOpen() throws IOException {
        assertThat(Files.readString(BOM)).doesNotContain("${").contains("fastutil");
    }

    private static Stream<String> ofEachPlatform(Pom.Dependency dependency, List<String> platforms) {
        String entry = entry(dependency);
        return entry.contains("${javacpp.platform}")
                ? Stream.concat(Stream.of("linux-x86_64"), platforms.stream())
                        .map(platform -> entry.replace("${javacpp.platform}", platform))
                : Stream.of(entry);
    }

    private static String entry(Pom.Dependency dependency) {
        String fields = Stream.of("groupId", "artifactId", "version", "classifier", "type", "scope")
                .filter(name -> !dependency.field(name).isEmpty())
                .map(name -> "<%s>%s</%s>".formatted(name, dependency.field(name), name))
                .collect(Collectors.joining());
        String exclusions = dependency.exclusions().stream()
                .map(exclusion -> "          <exclusion><groupId>%s</groupId><artifactId>%s</artifactId></exclusion>\n"
                        .formatted((Object[]) exclusion.split(":", 2)))
                .collect(Collectors.joining());
        return exclusions.isEmpty()
                ? "      <dependency>" + fields + "</dependency>\n"
                : "      <dependency>\n        " + fields + "\n        <exclusions>\n" + exclusions
                        + "        </exclusions>\n      </dependency>\n";
    }

    private static String document(String version, String entries) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- Generated from the project's POM, which says why each line is there: mvn test -Dtest=BillOfMaterialsTest -Drefract.golden=write -->
                <project xmlns="http://maven.apache.org/POM/4.0.0"
                         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                         xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 http://maven.apache.org/xsd/maven-4.0.0.xsd">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>dev.refract</groupId>
                  <artifactId>refract-bom</artifactId>
                  <version>%s</version>
                  <packaging>pom</packaging>
                  <name>Refract bill of materials</name>
                  <description>The versions that Refract is tested with, and what to exclude from its optional libraries</description>
                  <licenses>
                    <license>
                      <name>Apache-2.0</name>
                    </license>
                  </licenses>
                  <dependencyManagement>
                    <dependencies>
                      <dependency><groupId>dev.refract</groupId><artifactId>refract</artifactId><version>%s</version></dependency>
                %s    </dependencies>
                  </dependencyManagement>
                  <build>
                    <plugins>
                      <plugin><artifactId>maven-install-plugin</artifactId><version>3.1.4</version></plugin>
                      <plugin><artifactId>maven-deploy-plugin</artifactId><version>3.1.4</version></plugin>
                    </plugins>
                  </build>
                </project>
                """.formatted(version, version, entries);
    }
}
