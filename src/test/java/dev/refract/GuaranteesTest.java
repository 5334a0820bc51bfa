package dev.refract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages name what exists: test classes, other pages and files. */
class GuaranteesTest {
    private static final Path PAGES = Path.of("src/site/markdown");
    private static final Path CONTRIBUTING = Path.of(".github/CONTRIBUTING.md");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");

    @Test
    void everyGuaranteeNamesTestsThatExist() throws IOException {
        Map<String, Path> tests = tests();
        String[] guarantees = Files.readString(PAGES.resolve("guarantees.md")).split("\n## Guarantee ");

        assertThat(guarantees).hasSize(6);
        for (int i = 1; i < guarantees.length; i++) {
            assertThat(names(TEST, guarantees[i]))
                    .as("guarantee " + guarantees[i].lines().findFirst().orElseThrow())
                    .hasSizeGreaterThan(2)
                    .allSatisfy(name -> assertThat(tests).containsKey(name));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageLinksToWhatIsThere(Path page) throws IOException {
        for (String link : names(LINK, Files.readString(page))) {
            if (!link.startsWith("apidocs/")) {
                String file =
                        link.startsWith("images/") ? "../resources/" + link : link.replaceFirst("\\.html$", ".md");
                assertThat(page.resolveSibling(file))
                        .as(page + " links to " + link)
                        .exists();
            }
        }
    }

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            return Stream.concat(pages.sorted().toList().stream(), Stream.of(CONTRIBUTING));
        }
    }

    private static List<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static Map<String, Path> tests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            Map<String, Path> tests = new TreeMap<>();
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> tests.put(file.getFileName().toString().replace(".java", ""), file));
            return tests;
        }
    }
}
