package dev.refract.cli.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Medium;
import dev.refract.augment.engine.Augmenter;
import dev.refract.augment.engine.StepCodec;
import dev.refract.declare.Declaration;
import dev.refract.spec.docs.CatalogTable;
import dev.refract.spec.yaml.DeclaredFamilies;
import dev.refract.spec.yaml.DefaultRecords;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Labels stay true: the page shows everything of the catalog, with a picture of each operation on images. */
class CatalogPageTest {
    private static final DeclaredFamilies FAMILIES = DeclaredFamilies.load();

    @Test
    void everythingHasItsPlaceAndThePageNeedsNothingElse() {
        String page = new CatalogPage(FAMILIES).html();

        List<String> entries = all("<article id=\"([^\"]+)\"", page);
        assertThat(entries)
                .containsExactlyElementsOf(
                        CatalogTable.of(FAMILIES).ids().lines().toList())
                .containsAll(FAMILIES.gates().keySet())
                .containsAll(FAMILIES.catalog().media().keySet());
        assertThat(all("\\bid=\"([^\"]+)\"", page))
                .doesNotHaveDuplicates()
                .containsAll(all("href=\"#([^\"]+)\"", page));
        assertThat(all("(?:src|href|url)=?\\(?\"?(https?:[^\" )]+)", page)).isEmpty();
        assertThat(page)
                .contains("Known as ", "Kornia RandomClahe", "- rotate: {", "constant, replicate, reflect or wrap");
        assertThat(all("(<img (?![^>]*alt=\"[^\"]+\")[^>]*>)", page))
                .as("pictures without words")
                .isEmpty();
    }

    @Test
    void whatMixesPicturesIsDrawnWithThem() {
        for (String id : new String[] {"mixup", "cutmix", "mosaic", "copy_paste", "patch_mix", "histogram_matching"}) {
            assertThat(shown(id))
                    .as(id)
                    .extracting(OperationExample.Shown::picture)
                    .doesNotHaveDuplicates()
                    .hasSize(3);
        }
    }

    /** The range of rotate is as strong at both ends, that of hsv_shift weakest in its middle. */
    @Test
    void strengthsAreDistancesFromTheOriginal() {
        for (String id : new String[] {"rotate", "hsv_shift", "color_jitter", "gaussian_blur", "jpeg_compression"}) {
            assertThat(shown(id))
                    .as(id)
                    .extracting(OperationExample.Shown::heading)
                    .containsExactly("weak", "medium", "strong");
        }
        assertThat(Math.abs(angle(shown("rotate").get(0))))
                .isLessThan(Math.abs(angle(shown("rotate").get(2))));
        assertThat(shown("flip_horizontal"))
                .extracting(OperationExample.Shown::heading)
                .containsExactly("result");
        assertThat(shown("coarse_dropout"))
                .extracting(OperationExample.Shown::picture)
                .doesNotHaveDuplicates();
    }

    private static double angle(OperationExample.Shown shown) {
        return Double.parseDouble(shown.text().replaceAll("angle (\\S+).*", "$1"));
    }

    @Test
    void textsRowsAndSeriesAreShownBeforeAndAfter() {
        for (String id :
                new String[] {"word_delete", "word_swap", "case_change", "gaussian_jitter", "smote", "series_mixup"}) {
            List<OperationExample.Shown> shown = shown(id);
            assertThat(shown).as(id).extracting(OperationExample.Shown::heading).containsExactly("before", "after");
            assertThat(shown.get(1).text()).as(id).isNotEqualTo(shown.get(0).text());
        }
    }

    private static List<OperationExample.Shown> shown(String id) {
        Declaration<?> declaration = FAMILIES.catalog().operations().get(id);
        DefaultRecords defaults = new DefaultRecords(FAMILIES);
        Medium medium = defaults.media().stream()
                .filter(each -> each.kind() == FAMILIES.catalog().kinds().get(id))
                .findFirst()
                .orElseThrow();
        return new OperationExample(new Augmenter(new StepCodec(FAMILIES.catalog())), medium, declaration)
                .shown((Augmentation<?>) defaults.of(declaration));
    }

    private static List<String> all(String pattern, String page) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
