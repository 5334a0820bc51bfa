package org.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a program carries that depends on Refract and on nothing else. */
class ClassPathTest {
    private static final long MEGABYTE = 1_000_000;

    @Test
    void isSmallerThan150Megabytes() {
        List<Path> jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.toString().endsWith(".jar"))
                .toList();
        long bytes = jars.stream().mapToLong(jar -> jar.toFile().length()).sum();

        System.out.printf("class path: %d jars, %.1f MB, test libraries included%n", jars.size(), bytes / 1e6);
        assertThat(jars).anyMatch(jar -> jar.getFileName().toString().startsWith("refract-"));
        assertThat(bytes).isBetween(50 * MEGABYTE, 150 * MEGABYTE);
    }

    @Test
    void hasNothingThatOnlyTheCommandLineNeeds() {
        assertThat(List.of(
                        "kafka.server.KafkaRaftServer",
                        "picocli.CommandLine",
                        "me.tongfei.progressbar.ProgressBar",
                        "ch.qos.logback.classic.Logger",
                        "org.knowm.xchart.XYChart"))
                .noneMatch(ClassPathTest::isThere);
        assertThat(ClassPathTest.class.getResource("/logback.xml"))
                .as("a library leaves logging to its user")
                .isNull();
    }

    private static boolean isThere(String className) {
        try {
            Class.forName(className, false, ClassPathTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
