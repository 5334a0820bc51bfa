package dev.refract.model.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.refract.model.ResourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reproducible: the same sentence has the same translation, however often and from however many threads. */
class ApertiumTest {
    private static final String MODES = "/usr/share/apertium/modes";
    private static final RetryPolicy PATIENCE = new RetryPolicy(20_000, 0, 1, 100, 1);
    private static final Apertium HERE = new Apertium(MODES, PATIENCE);

    @TempDir
    private Path folder;

    private static void isInstalled() {
        assumeThat(Files.exists(Path.of(MODES, "eng-spa.mode")) && Files.exists(Path.of(MODES, "spa-eng.mode")))
                .as("apt-get install apertium-eng-spa")
                .isTrue();
    }

    @Test
    void translatesThereAndBack() {
        isInstalled();
        List<String> spanish = HERE.translate(List.of("The house is big.", "I see a cat [here] in 2020."), "en", "es");

        assertThat(spanish.get(0)).isEqualTo("La casa es grande.");
        assertThat(spanish.get(1)).contains("gato").contains("[").contains("2020");
        assertThat(HERE.translate(spanish, "es", "en").get(0)).isEqualTo("The house is big.");
    }

    @Test
    void marksAndOtherScriptsPass() {
        isInstalled();
        assertThat(HERE.translate(List.of("x ^ $ @ \\ / < > { } 日本 ümlaut"), "en", "es")
                        .get(0))
                .isEqualTo("x ^ $ @ \\ / < > { } 日本 ümlaut");
    }

    @Test
    void threadsDoNotMixUpAnswers() {
        isInstalled();
        List<CompletableFuture<List<String>>> all = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> HERE.translate(List.of("I have " + i + " houses."), "en", "es")))
                .toList();
        for (int i = 0; i < all.size(); i++) {
            assertThat(all.get(i).join().get(0)).contains(" " + i + " ");
        }
    }

    @Test
    void aDirectionThatIsNotInstalledIsToldInALine() {
        assertThatThrownBy(() -> new Apertium(folder.toString(), PATIENCE).translate(List.of("a"), "en", "es"))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("eng-spa.mode does not exist; install that pair");
    }

    @Test
    void programsThatEndOrHangAreStartedAnew() throws IOException {
        Files.writeString(folder.resolve("eng-spa.mode"), "true");
        assertThatThrownBy(() -> new Apertium(folder.toString(), PATIENCE).translate(List.of("a"), "en", "es"))
                .isInstanceOf(ServiceDownException.class);

        Files.writeString(folder.resolve("eng-deu.mode"), "sh '-c' 'sleep 100'");
        assertThatThrownBy(() -> new Apertium(folder.toString(), new RetryPolicy(50, 0, 1, 100, 1))
                        .translate(List.of("a"), "en", "de"))
                .isInstanceOf(ServiceDownException.class);
    }
}
