package dev.refract.augment.image.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.Golden;
import dev.refract.spec.docs.CatalogTable;
import dev.refract.spec.yaml.DeclaredFamilies;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Labels stay true, reproducible: every public transform of ten libraries is here, or its absence has a reason. */
class CoverageTest {
    private static final long FAMILIES = 150;
    private static final long OPERATORS = 15;
    private static final long IMPORTANT = 60;
    private static final Coverage COVERAGE = Coverage.load();
    private static final CoveragePage PAGE = new CoveragePage(COVERAGE, ids());

    private static Set<String> ids() {
        DeclaredFamilies families = DeclaredFamilies.load();
        Set<String> ids = new TreeSet<>(families.catalog().operations().keySet());
        ids.addAll(families.catalog().policies().keySet());
        ids.addAll(families.catalog().media().keySet());
        CatalogTable.of(families).ids().lines().forEach(ids::add);
        return ids;
    }

    @Test
    void thePageSaysWhatThereIs() {
        Golden.file(Path.of("src/test/resources/golden/coverage-images.md")).holds(PAGE.markdown());
    }

    @Test
    void whatIsNotInTheCatalogHasAReason() {
        assertThat(COVERAGE.families())
                .filteredOn(family -> !PAGE.isCovered(family))
                .allSatisfy(family -> assertThat(family.note()).as(family.id()).isNotBlank());
    }

    @Test
    void theTablesAreTheWholeField() {
        assertThat(COVERAGE.families())
                .filteredOn(family -> family.kind().equals("family"))
                .hasSize(161);
        assertThat(COVERAGE.families())
                .filteredOn(family -> family.kind().equals("operator"))
                .hasSize(16);
        assertThat(COVERAGE.families()).filteredOn(family -> family.rank() > 0).hasSize(60);
        assertThat(COVERAGE.names())
                .hasSize(621)
                .allSatisfy(name -> name.families().forEach(PAGE::family));
    }

    /** Floors, to be raised as operations land. */
    @Test
    void theNumbersDoNotFall() {
        assertThat(PAGE.covered("family")).isGreaterThanOrEqualTo(FAMILIES);
        assertThat(PAGE.covered("operator")).isGreaterThanOrEqualTo(OPERATORS);
        assertThat(PAGE.important()).isGreaterThanOrEqualTo(IMPORTANT);
    }
}
