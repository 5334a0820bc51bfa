package dev.refract.cli.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.Augmentation;
import dev.refract.augment.image.ImageMedium;
import dev.refract.declare.Declaration;
import dev.refract.spec.yaml.DeclaredFamilies;
import dev.refract.spec.yaml.DefaultRecords;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Labels stay true: the page shows every operation of the catalog, with a picture of each that works on images. */
class CatalogPageTest {
    @Test
    void everyOperationHasItsPlaceAndItsPicture() {
        DeclaredFamilies families = DeclaredFamilies.load();
        String page = new CatalogPage(families).html();
        families.catalog().operations().keySet().forEach(id -> assertThat(page).contains("<h3 id=\"" + id + "\">"));
        families.catalog().policies().keySet().forEach(id -> assertThat(page).contains("<h3 id=\"" + id + "\">"));
        assertThat(page)
                .contains("data:image/webp;base64,")
                .contains("Known as")
                .contains("Kornia RandomClahe");
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

    private static List<OperationExample.Shown> shown(String id) {
        DeclaredFamilies families = DeclaredFamilies.load();
        Declaration<?> declaration = families.catalog().operations().get(id);
        return new OperationExample(families.catalog(), ImageMedium.DEFAULT, declaration)
                .shown((Augmentation<?>) new DefaultRecords(families).of(declaration));
    }

    @Test
    void textsRowsAndSeriesAreShownBeforeAndAfter() {
        String page = new CatalogPage(DeclaredFamilies.load()).html();
        for (String id :
                new String[] {"word_delete", "word_swap", "case_change", "gaussian_jitter", "smote", "series_mixup"}) {
            String from = page.substring(page.indexOf("<h3 id=\"" + id + "\">"));
            String own = from.substring(0, from.indexOf("<table>"));
            String before = own.substring(own.indexOf("before: ") + 8, own.indexOf("</p>", own.indexOf("before: ")));
            assertThat(own.substring(own.indexOf("after: ") + 7, own.lastIndexOf("</p>")))
                    .as(id)
                    .isNotEqualTo(before);
        }
    }
}
