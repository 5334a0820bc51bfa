package dev.refract.model.vector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.Golden;
import dev.refract.model.vector.WordVectors.Neighbor;
import dev.refract.random.Address;
import dev.refract.random.Normal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reproducible: the vectors of the example pipeline are those drawn here, for words in groups; none was trained. */
class ExampleVectorsTest {
    private static final Path EXAMPLE = Path.of("topologies/resources/words.vec");
    private static final int DIMENSIONS = 12;
    private static final List<String> GROUPS = List.of(
            "dog cat horse fox wolf",
            "dogs cats horses foxes wolves",
            "house home cottage building",
            "picture image photo drawing",
            "pictures images photos drawings",
            "big large huge great",
            "small little tiny",
            "beautiful lovely pretty",
            "quickly rapidly swiftly fast",
            "quick rapid swift",
            "finds discovers detects",
            "author writer",
            "names calls lists",
            "runs walks moves",
            "ran walked moved",
            "ask tell question",
            "learning training teaching",
            "model network classifier",
            "text language speech",
            "data examples samples",
            "book novel story",
            "music song tune",
            "weather rain storm",
            "city town village");

    @Test
    void areDrawnHere() {
        UniformRandomProvider random = Address.of(1, "vectors", "example").generator();
        StringBuilder file = new StringBuilder();
        int words = 0;
        for (String group : GROUPS) {
            double[] centre = new double[DIMENSIONS];
            for (int i = 0; i < DIMENSIONS; i++) {
                centre[i] = Normal.draw(random);
            }
            for (String word : group.split(" ", -1)) {
                file.append(word);
                for (double middle : centre) {
                    file.append(String.format(Locale.ROOT, " %.3f", middle + 0.3 * Normal.draw(random)));
                }
                file.append('\n');
                words++;
            }
        }
        Golden.file(EXAMPLE).holds(words + " " + DIMENSIONS + "\n" + file);
    }

    @ParameterizedTest
    @CsvSource({"dog,cat", "pictures,images", "quickly,rapidly", "house,home"})
    void wordsOfAGroupLieTogether(String word, String near) {
        assertThat(VectorReader.read(EXAMPLE, 0).nearest(word, 5))
                .extracting(Neighbor::word)
                .contains(near);
    }
}
