package dev.refract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The version stands in one place, the POM; the program reads it from there by way of the build. */
class ProgramVersionTest {
    private static final Pattern VERSION = Pattern.compile("<artifactId>refract</artifactId>\\s*<version>([^<]+)<");

    @Test
    void theProgramPrintsTheVersionOfThePom() throws IOException {
        Matcher pom = VERSION.matcher(Files.readString(Path.of("pom.xml")));
        assertThat(pom.find()).isTrue();

        CommandRig.Ended ended = CommandRig.run("--version");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).isEqualToNormalizingNewlines("refract " + pom.group(1) + "\n");
    }
}
