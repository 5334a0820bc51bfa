package dev.refract.model.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.model.ResourceException;
import dev.refract.model.vector.WordVectors.Neighbor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reproducible: one worker and one seed train the same file twice. */
class VectorTrainingTest {
    @TempDir
    private Path folder;

    /** Sentences in which words of a group stand beside each other and words of different groups do not. */
    private static List<String> texts() {
        List<String> groups = List.of("dog cat horse fox cow", "paris london rome madrid oslo");
        Random random = new Random(7);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            List<String> words = List.of(groups.get(i % 2).split(" ", -1));
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < 8; j++) {
                text.append(words.get(random.nextInt(words.size()))).append(", ");
            }
            texts.add(text.toString());
        }
        return texts;
    }

    @Test
    void theSameSeedTrainsTheSameFile() throws IOException {
        VectorTraining training = new VectorTraining(16, 2, 5, 3, 1, 42);
        Path first = folder.resolve("1.vec");
        Path second = folder.resolve("2.vec");

        assertThat(training.train(texts(), first)).isEqualTo(10);
        assertThat(training.train(texts(), second)).isEqualTo(10);
        assertThat(first).hasSameTextualContentAs(second);

        WordVectors vectors = VectorReader.read(first, 0);
        assertThat(vectors.dimensions()).isEqualTo(16);
        assertThat(vectors.nearest("dog", 4)).extracting(Neighbor::word).containsOnly("cat", "horse", "fox", "cow");
        assertThat(vectors.nearest("paris", 4))
                .extracting(Neighbor::word)
                .containsOnly("london", "rome", "madrid", "oslo");
    }

    @Test
    void textsWithoutWordsAreToldInALine() {
        VectorTraining training = new VectorTraining(16, 2, 5, 1, 1, 42);
        assertThatThrownBy(() -> training.train(List.of("123", "!"), folder.resolve("x.vec")))
                .isInstanceOf(ResourceException.class)
                .hasMessage("there are no words to train on");
    }
}
