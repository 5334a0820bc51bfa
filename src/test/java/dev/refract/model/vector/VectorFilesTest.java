package dev.refract.model.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.refract.declare.Resource;
import dev.refract.model.ResourceException;
import dev.refract.model.vector.WordVectors.Neighbor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reproducible: the same vectors from every format, the same neighbors in the same order. */
class VectorFilesTest {
    private static final Map<String, float[]> SAMPLE = VectorFiles.sample();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"glove", "word2vec text", "word2vec binary", "word2vec binary with line feeds"})
    void everyFormatHoldsTheSame(String format) throws IOException {
        WordVectors vectors = VectorReader.read(written(format), 0);

        assertThat(vectors.words()).containsExactlyElementsOf(SAMPLE.keySet());
        assertThat(vectors.dimensions()).isEqualTo(3);
        for (String word : SAMPLE.keySet()) {
            float[] unit = SAMPLE.get(word).clone();
            VectorMath.normalize(unit, 0, 3);
            assertThat(vectors.unit(word).orElseThrow()).containsExactly(unit, within(1e-6f));
        }
        assertThat(vectors.nearest("cat", 2)).extracting(Neighbor::word).containsExactly("dog", "car");
        assertThat(vectors.nearest("cat", 1).get(0).distance()).isCloseTo(Math.sqrt(1.1), within(1e-5));
        assertThat(vectors.cosine("cat", "naïve").orElseThrow()).isCloseTo(-0.995037, within(1e-5));
        assertThat(vectors.cosine("cat", "unheard")).isEmpty();
        assertThat(vectors.spelling("CAT")).contains("cat");
        assertThat(vectors.spelling("Paris")).contains("Paris");
        assertThat(vectors.spelling("unheard")).isEmpty();
        assertThat(vectors.nearest("unheard", 3)).isEmpty();
    }

    private Path written(String format) throws IOException {
        Path file = folder.resolve("vectors");
        return switch (format) {
            case "glove" -> VectorFiles.glove(file, SAMPLE);
            case "word2vec text" -> VectorFiles.word2vecText(file, SAMPLE);
            case "word2vec binary" -> VectorFiles.word2vecBinary(file, SAMPLE, "");
            default -> VectorFiles.word2vecBinary(file, SAMPLE, "\n");
        };
    }

    @Test
    void aFastTextModelAddsTheRowsOfTheBuckets() throws IOException {
        WordVectors vectors = VectorReader.read(VectorFiles.fastText(folder.resolve("m.bin"), SAMPLE, false), 0);

        assertThat(vectors.words()).containsExactlyElementsOf(SAMPLE.keySet());
        assertThat(vectors.unit("cat").orElseThrow()).containsExactly(mean("cat", SAMPLE.get("cat")), within(1e-5f));
        assertThat(vectors.spelling("Unheard")).contains("unheard");
        assertThat(vectors.unit("unheard").orElseThrow()).containsExactly(mean("unheard", null), within(1e-5f));
        assertThat(vectors.nearest("unheard", 2))
                .hasSize(2)
                .extracting(Neighbor::word)
                .doesNotContain("unheard");
        assertThat(vectors.cosine("unheard", "unheard").orElseThrow()).isCloseTo(1, within(1e-6));
    }

    private static float[] mean(String word, float[] own) {
        float[] sum = own == null ? new float[3] : own.clone();
        for (int bucket : VectorFiles.buckets(word)) {
            float[] row = VectorFiles.row(bucket, 3);
            for (int i = 0; i < 3; i++) {
                sum[i] += row[i];
            }
        }
        VectorMath.normalize(sum, 0, 3);
        return sum;
    }

    @Test
    void piecesOfAWordAreCountedInCharacters() {
        assertThat(new SubwordIndex(3, 4, 1_000_000, 0).of("été")).hasSize(5);
        assertThat(new SubwordIndex(1, 2, 1_000_000, 0).of("ab")).hasSize(5);
        assertThat(new SubwordIndex(3, 6, 1_000_000, 0).of("</s>")).isEmpty();
    }

    @Test
    void aLimitKeepsTheFirst() throws IOException {
        assertThat(VectorReader.read(VectorFiles.glove(folder.resolve("g"), SAMPLE), 2)
                        .words())
                .containsExactly("Paris", "car");
    }

    @Test
    void aWordMayHoldSpacesAndComeTwice() throws IOException {
        Path file = Files.writeString(folder.resolve("g"), "a 1 0\n. . . 0 1\na 5 5\n");
        WordVectors vectors = VectorReader.read(file, 0);

        assertThat(vectors.words()).containsExactly("a", ". . .");
        assertThat(vectors.unit("a").orElseThrow()).containsExactly(1, 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | is empty; word vectors were expected",
                "'a 1 2\nb 1\n' | line 2: expected a word and 2 numbers, found fewer",
                "'a 1 2\nb 1 x\n' | line 2: expected a number, found x",
                "'a 1 NaN\n' | the vector of a holds NaN",
                "'hello\n' | line 1: expected a word and its numbers",
                "'5 2\n' | holds no vectors",
            })
    void brokenTextsAreToldWithTheirLine(String text, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("broken.txt"), text);
        assertThatThrownBy(() -> VectorReader.read(file, 0))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("broken.txt")
                .hasMessageContaining(message);
    }

    @Test
    void brokenBinariesAreTold() throws IOException {
        Path cut = VectorFiles.word2vecBinary(folder.resolve("cut"), SAMPLE, "");
        byte[] bytes = Files.readAllBytes(cut);
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length - 5));
        assertThatThrownBy(() -> VectorReader.read(cut, 0)).hasMessageContaining("ends after 4 of the 5 words");

        Path quantized = VectorFiles.fastText(folder.resolve("q.ftz"), SAMPLE, true);
        assertThatThrownBy(() -> VectorReader.read(quantized, 0)).hasMessageContaining("is quantized");

        Path brief = folder.resolve("short.bin");
        Files.write(brief, java.util.Arrays.copyOf(Files.readAllBytes(quantized), 40));
        assertThatThrownBy(() -> VectorReader.read(brief, 0)).hasMessageContaining("ends before");
    }

    @Test
    void filesOfOneNameNeverStandInForEachOther() throws IOException {
        Path first =
                Files.writeString(Files.createDirectory(folder.resolve("1")).resolve("v"), "a 1 0\n");
        Path other =
                Files.writeString(Files.createDirectory(folder.resolve("2")).resolve("v"), "b 1 0\n");
        Path twin = Files.writeString(Files.createDirectory(folder.resolve("3")).resolve("v"), "a 1 0\n");
        List<WordVectors> read = Stream.of(first, other, twin)
                .map(path -> new VectorFile(Resource.at(path), 0).vectors())
                .toList();

        assertThat(read.get(0).words()).containsExactly("a");
        assertThat(read.get(1).words()).containsExactly("b");
        assertThat(read.get(2)).isSameAs(read.get(0));
    }

    @Test
    void theTestWritesUtf8() throws IOException {
        assertThat(new String(
                        Files.readAllBytes(VectorFiles.glove(folder.resolve("u"), SAMPLE)), StandardCharsets.UTF_8))
                .contains("naïve");
    }
}
