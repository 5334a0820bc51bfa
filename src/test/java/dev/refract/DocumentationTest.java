package dev.refract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation names exists: tests, files, links, and pages in the site's menu. */
class DocumentationTest {
    private static final Path PAGES = Path.of("src", "site", "markdown");
    private static final Path RESOURCES = Path.of("src", "site", "resources");
    private static final String JAVADOC = "apidocs/";
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Path MENU = Path.of("src", "site", "site.xml");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");
    /** What follows * or = is a pattern of names, such as {@code -Dtest=…}. */
    private static final Pattern TEST_CLASS = Pattern.compile("(?<![*=\\w])([A-Z]\\w*(?:Test|[a-z]IT))\\b");

    private static final Pattern FILE =
            Pattern.compile("`((?:src|schemas|topologies|deploy|\\.ci|\\.github)/[\\w./-]+)`");
    private static final Pattern JAVA = Pattern.compile("(?s)```java\\n(.*?)```");
    private static final Pattern ITEM = Pattern.compile("href=\"([\\w-]+)\\.html\"");

    /** README, CONTRIBUTING and the pages of the site. */
    static List<Path> documents() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            return Stream.concat(Stream.of(Path.of("README.md"), Path.of(".github", "CONTRIBUTING.md")), pages.sorted())
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksResolve(Path document) {
        assertThat(named(LINK, document))
                .filteredOn(link -> !link.startsWith(JAVADOC))
                .allSatisfy(link -> assertThat(target(document, link)).exists());
    }

    /** The site serves its resources beside its pages. */
    private static Path target(Path document, String link) {
        Path beside = document.toAbsolutePath().resolveSibling(link);
        return document.startsWith(PAGES) && !Files.exists(beside) ? RESOURCES.resolve(link) : beside;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void testsExist(Path document) throws IOException {
        assertThat(testClasses()).containsAll(named(TEST_CLASS, document));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void filesExist(Path document) {
        assertThat(named(FILE, document))
                .allSatisfy(file -> assertThat(Path.of(file)).exists());
    }

    @Test
    void theExampleIsTheCode() throws IOException {
        Path gamma = Path.of("src/main/java/dev/refract/augment/image/tone/Gamma.java");

        assertThat(named(JAVA, PAGES.resolve("writing-an-operation.md")))
                .singleElement()
                .satisfies(example -> assertThat(Files.readString(gamma)).contains(example));
    }

    @Test
    void everyPageIsInTheMenu() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            List<String> names = pages.map(page -> page.getFileName().toString().replace(".md", ""))
                    .toList();

            assertThat(named(ITEM, MENU)).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    private static Set<String> named(Pattern pattern, Path document) {
        try (Stream<String> found =
                pattern.matcher(Files.readString(document)).results().map(match -> match.group(1))) {
            return found.collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> testClasses() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }
}
