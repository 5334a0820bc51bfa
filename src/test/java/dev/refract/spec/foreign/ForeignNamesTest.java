package dev.refract.spec.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.spec.yaml.DeclaredFamilies;
import dev.refract.spec.yaml.UnknownNames;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever comes from another library finds the name that an operation has here. */
class ForeignNamesTest {
    private static final ForeignNames NAMES = ForeignNames.load();
    private static final Set<String> HERE = ids();

    private static Set<String> ids() {
        DeclaredFamilies families = DeclaredFamilies.load();
        Set<String> ids = new TreeSet<>(families.catalog().operations().keySet());
        ids.addAll(families.catalog().policies().keySet());
        return ids;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        HorizontalFlip             | HorizontalFlip is flip_horizontal here (Albumentations, ImageDataGenerator)
        A.HorizontalFlip           | A.HorizontalFlip is flip_horizontal here (Albumentations, ImageDataGenerator)
        Fliplr                     | Fliplr is flip_horizontal here (imgaug)
        RandomBrightnessContrast   | RandomBrightnessContrast is brightness or contrast here (Albumentations)
        SynonymAug                 | SynonymAug is synonym_wordnet here (nlpaug)
        BorderlineSMOTE            | BorderlineSMOTE is borderline_smote here (imbalanced-learn)
        TimeStretch                | TimeStretch (audiomentations) has no counterpart here: audio passes without augmentation
        rotat                      | rotat is not an operation; did you mean rotate?
        sharpen_edges              | sharpen_edges is not an operation; see refract catalog
        """)
    void aNameOfAnotherLibraryIsTranslated(String written, String told) {
        assertThat(new UnknownNames(HERE).message(written, "an operation")).isEqualTo(told);
    }

    @Test
    void everyNameHasACounterpartOrAReason() {
        assertThat(NAMES.names())
                .hasSize(786)
                .allSatisfy(name -> assertThat(
                                HERE.containsAll(name.ours()) || !name.reason().isEmpty() || isElsewhere(name))
                        .as(name.qualified())
                        .isTrue());
    }

    /** A name that is a command or a kind of data here. */
    private static boolean isElsewhere(ForeignName name) {
        return name.ours().stream().anyMatch(id -> HERE.contains(id) || id.contains(" ") || id.equals("image"));
    }
}
