package dev.refract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.Golden;
import dev.refract.spec.docs.CatalogTable;
import dev.refract.spec.yaml.DeclaredFamilies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README and the catalog say what the code declares, and the commands it names exist. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Path CATALOG = Path.of("topologies", "catalog.md");
    private static final Pattern OPERATIONS =
            Pattern.compile("(?s)(<!-- operations:[^>]*-->\n).*?(<!-- /operations -->)");
    private static final Pattern COMMAND = Pattern.compile("(?:^\\$ \\./|`)refract ([a-z-]+)", Pattern.MULTILINE);

    @Test
    void listsEveryOperation() throws IOException {
        CatalogTable catalog = CatalogTable.of(DeclaredFamilies.load());

        String whole = OPERATIONS
                .matcher(Files.readString(README))
                .replaceFirst(found ->
                        Matcher.quoteReplacement(found.group(1) + "\n" + catalog.summary() + "\n" + found.group(2)));

        Golden.file(README).holds(whole);
        Golden.file(CATALOG).holds("# Everything a pipeline can name\n\n" + catalog.markdown());
    }

    @Test
    void namesCommandsThatExist() throws IOException {
        assertThat(all(COMMAND))
                .hasSizeGreaterThan(5)
                .allSatisfy(command ->
                        assertThat(Main.commandLine().getSubcommands()).containsKey(command));
    }

    private static List<String> all(Pattern pattern) throws IOException {
        try (Stream<String> found =
                pattern.matcher(Files.readString(README)).results().map(match -> match.group(1))) {
            return found.toList();
        }
    }
}
