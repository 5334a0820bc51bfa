package dev.refract.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.Golden;
import dev.refract.spec.foreign.ForeignNames;
import dev.refract.spec.yaml.DeclaredFamilies;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Everything that the text libraries of the field offer is here, or the reason why not is. */
class TextCoverageTest {
    private static final Coverage COVERAGE = new Coverage(ForeignNames.read("text.csv"));

    @Test
    void everyAugmenterIsHereOrHasItsReason() {
        assertThat(COVERAGE.mistakes(DeclaredFamilies.load().catalog())).isEmpty();
    }

    /** 27 pairs of class and action, a generator counted once, two flows; 31 transformations, the composite, 11 recipes. */
    @Test
    void noneIsLeftOut() {
        assertThat(COVERAGE.counts())
                .isEqualTo(Map.of("nlpaug", 30, "TextAttack", 43, "TextAugment", 10, "Snorkel", 8));
    }

    @Test
    void thePageSaysSo() {
        Golden.file(Path.of("src/test/resources/golden/coverage-text.md"))
                .holds(COVERAGE.markdown("Operations on texts, library by library"));
    }
}
