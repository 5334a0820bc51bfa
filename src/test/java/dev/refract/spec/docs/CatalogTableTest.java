package dev.refract.spec.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.sample.Kind;
import dev.refract.spec.SomeOperations;
import org.junit.jupiter.api.Test;

/** Reproducible: what the catalog says of an operation is what its declaration says. */
class CatalogTableTest {
    private final CatalogTable table = CatalogTable.of(SomeOperations.families());

    @Test
    void sectionsFollowTheKindsOfData() {
        assertThat(table.sections())
                .extracting(CatalogTable.Section::title)
                .containsExactly("policies", "image", "text", "gates", "media");
    }

    @Test
    void idsAreOneALine() {
        assertThat(table.only(Kind.IMAGE).ids()).isEqualTo("turn\nnudge\n");
        assertThat(table.only(Kind.AUDIO).ids()).isEmpty();
    }

    @Test
    void aTerminalShowsEveryField() {
        assertThat(table.only(Kind.TEXT).text()).isEqualTo("""
            TEXT
              swap                     Swaps.
                  words                  required           Word to word. (name to text, or a file of it)
            """);
        assertThat(table.only(Kind.IMAGE).text())
                .contains("      angle_range            [-10, 10]          Degrees. (numbers in [-180, 180])\n")
                .contains("      size                   –                  Whole. (whole number of at least 1)\n");
    }

    @Test
    void aReadmeShowsATable() {
        assertThat(table.only(Kind.TEXT).markdown()).isEqualTo("""
            ### text

            | id | what it does | fields |
            |---|---|---|
            | `swap` | Swaps. | `words: required` Word to word. |
            """);
    }
}
