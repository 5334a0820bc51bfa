package dev.refract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.augment.Augmented;
import dev.refract.augment.image.TestPictures;
import dev.refract.augment.image.blur.GaussianBlur;
import dev.refract.augment.image.codec.ImageFormat;
import dev.refract.augment.image.geometric.Rotate;
import dev.refract.augment.text.word.WordSwap;
import dev.refract.random.Range;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.bytedeco.opencv.global.opencv_core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Refract as a library: the examples of its documentation, compiled and run. */
class LibraryTest {
    private static final Sample PHOTOGRAPH = Sample.original(
            "cell-1", 0, TestPictures.payload(ImageFormat.PNG, 40, 30, opencv_core.CV_8UC3), Label.of("platelet"));

    private static List<Sample> example(Sample photograph) {
        Refract refract = Refract.images()
                .step(Refract.declare(Rotate.class).set(Rotate::angleRange, new Range(-15, 15)))
                .step(Refract.declare(GaussianBlur.class))
                .seed(1);

        List<Sample> copies = refract.copies(photograph, 3);
        return copies;
    }

    /** What the documentation shows is the code above, line by line. */
    @ParameterizedTest
    @ValueSource(strings = {"README.md", "src/main/java/dev/refract/Refract.java"})
    void theDocumentationShowsTheExample(String file) throws IOException {
        String source = Files.readString(Path.of("src/test/java/dev/refract/LibraryTest.java"));
        String example = source.substring(
                source.indexOf("Refract refract = Refract.images()"), source.indexOf("        return copies;"));
        String shown = Files.readString(Path.of(file)).replaceAll("(?m)^ *\\*", "");

        assertThat(words(shown)).contains(words(example));
    }

    private static String words(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    @Test
    void makesCopiesOfAnImageAndReplaysThem() {
        List<Sample> copies = example(PHOTOGRAPH);

        assertThat(copies).hasSize(3).allSatisfy(copy -> {
            Augmented again =
                    Refract.images().replay(List.of(PHOTOGRAPH), copy.lineage().orElseThrow());
            assertThat(again.payload()).isEqualTo(copy.payload());
            assertThat(again.label()).isEqualTo(copy.label());
        });
        assertThat(example(PHOTOGRAPH)).isEqualTo(copies);
    }

    @Test
    void aPipelineFileGivesTheSameCopiesAsItsJavaForm(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("texts.yaml");
        Files.writeString(file, """
                pipeline: texts
                seed: 7
                source: {topic: texts.labeled}
                augment: {steps: [word_swap: {}]}
                sink: {train: texts.train, validation: texts.validation, test: texts.test, rejected: texts.rejected}
                """);
        Sample text = Sample.original("t", 0, new Payload.Text("one two three four five six"), Label.of("a"));
        Refract built = Refract.texts().step(Refract.declare(WordSwap.class)).seed(7);

        assertThat(built.digest()).isEqualTo(Refract.load(file).digest());
        assertThat(built.copies(text, 5))
                .hasSize(5)
                .isEqualTo(Refract.load(file).copies(text, 5));
    }

    @Test
    void saysWhatAFieldIsCalled() {
        assertThatThrownBy(() -> Refract.declare(Rotate.class).set("angle", 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("rotate has no field angle; it has angle_range, crop_border");
        assertThatThrownBy(() -> Refract.declare(Rotate.class).<Object>set(rotate -> rotate.toString() + 1, 3))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Refract.load(Path.of("nowhere.yaml")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("nowhere.yaml");
    }
}
