package dev.refract.cli.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.Augmentation;
import dev.refract.augment.image.ImageMedium;
import dev.refract.augment.view.View;
import dev.refract.declare.Declaration;
import dev.refract.sample.Bytes;
import dev.refract.spec.yaml.DeclaredFamilies;
import dev.refract.spec.yaml.DefaultRecords;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Labels stay true: the page shows every operation of the catalog, with a picture of each that works on images. */
class CatalogPageTest {
    @Test
    void everyOperationHasItsPlaceAndItsPicture() {
        DeclaredFamilies families = DeclaredFamilies.load();
        String page = new CatalogPage(families).html();
        families.catalog().operations().keySet().forEach(id -> assertThat(page).contains("<h3 id=\"" + id + "\">"));
        families.catalog().policies().keySet().forEach(id -> assertThat(page).contains("<h3 id=\"" + id + "\">"));
        assertThat(page).contains("data:image/png;base64,").contains("Known as").contains("Kornia RandomClahe");
    }

    @Test
    void whatMixesPicturesIsDrawnWithThem() {
        DeclaredFamilies families = DeclaredFamilies.load();
        DefaultRecords defaults = new DefaultRecords(families);
        for (String id : new String[] {"mixup", "cutmix", "mosaic", "copy_paste", "patch_mix", "histogram_matching"}) {
            Declaration<?> declaration = families.catalog().operations().get(id);
            List<View> views = new OperationExample(families.catalog(), ImageMedium.DEFAULT, declaration)
                    .views((Augmentation<?>) defaults.of(declaration));
            Bytes png = ((View.Picture) views.get(0)).png();
            assertThat(cells(png)).as(id).doesNotHaveDuplicates().hasSize(4);
        }
    }

    /** The pixels of the four cells of a picture with cells of 128. */
    private static List<String> cells(Bytes png) {
        try {
            BufferedImage sheet = ImageIO.read(new ByteArrayInputStream(png.array()));
            return IntStream.range(0, 4)
                    .mapToObj(i -> Arrays.toString(sheet.getRGB(6 + i * 134, 6, 128, 128, null, 0, 128)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void textsRowsAndSeriesAreShownBeforeAndAfter() {
        String page = new CatalogPage(DeclaredFamilies.load()).html();
        for (String id :
                new String[] {"word_delete", "word_swap", "case_change", "gaussian_jitter", "smote", "series_mixup"}) {
            String from = page.substring(page.indexOf("<h3 id=\"" + id + "\">"));
            String own = from.substring(0, from.indexOf("<table>"));
            String before = own.substring(own.indexOf("before: ") + 8, own.indexOf("<br>"));
            assertThat(own.substring(own.indexOf("after: ") + 7, own.lastIndexOf("</p>")))
                    .as(id)
                    .isNotEqualTo(before);
        }
    }
}
