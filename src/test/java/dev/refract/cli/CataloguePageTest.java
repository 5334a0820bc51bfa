package dev.refract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.spec.Families;
import org.junit.jupiter.api.Test;

/** Labels stay true: the page shows every operation of the catalogue, with a picture of each that works on one image. */
class CataloguePageTest {
    @Test
    void everyOperationHasItsPlaceAndItsPicture() {
        Families families = Families.load();
        String page = new CataloguePage(families).html();
        families.catalogue()
                .operations()
                .keySet()
                .forEach(id -> assertThat(page).contains("<h3 id=\"" + id + "\">"));
        families.catalogue().policies().keySet().forEach(id -> assertThat(page).contains("<h3 id=\"" + id + "\">"));
        assertThat(page).contains("data:image/png;base64,").contains("Known as").contains("Kornia RandomClahe");
    }

    @Test
    void textsAndRowsAreShownBeforeAndAfter() {
        String page = new CataloguePage(Families.load()).html();
        for (String id : new String[] {"word_delete", "word_swap", "case_change", "gaussian_jitter", "smote"}) {
            String from = page.substring(page.indexOf("<h3 id=\"" + id + "\">"));
            String own = from.substring(0, from.indexOf("<table>"));
            String before = own.substring(own.indexOf("before: ") + 8, own.indexOf("<br>"));
            assertThat(own.substring(own.indexOf("after: ") + 7, own.lastIndexOf("</p>")))
                    .as(id)
                    .isNotEqualTo(before);
        }
    }
}
