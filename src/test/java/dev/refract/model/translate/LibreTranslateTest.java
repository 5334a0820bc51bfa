package dev.refract.model.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.model.ResourceException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exactly once: against a real server, whatever it answers or does not. */
class LibreTranslateTest {
    private TranslationServer server;

    @BeforeEach
    void start() throws IOException {
        server = new TranslationServer(said -> said.toUpperCase(Locale.ROOT));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private LibreTranslate translation(int timeoutMs) {
        return new LibreTranslate(server.url() + "/", Optional.empty(), new RetryPolicy(timeoutMs, 2, 1, 100, 30_000));
    }

    @Test
    void translatesManySentencesInOneQuestionAndEachOnce() {
        LibreTranslate translation = translation(5_000);

        assertThat(translation.translate(List.of("a \"b\"", "ü", "a \"b\""), "en", "es"))
                .containsExactly("EN>ES: A \"B\"", "EN>ES: Ü", "EN>ES: A \"B\"");
        assertThat(translation.translate(List.of("ü", "c"), "en", "es")).containsExactly("EN>ES: Ü", "EN>ES: C");
        assertThat(server.asked()).containsExactly("en>es: a \"b\"", "en>es: ü", "en>es: c");
    }

    @Test
    void asksAgainWhenTheServerIsBusyOrBroken() {
        server.fail(503, 429);
        assertThat(translation(5_000).translate(List.of("a"), "en", "es")).containsExactly("EN>ES: A");
        assertThat(server.asked()).hasSize(3);

        server.fail(500, 500, 500);
        assertThatThrownBy(() -> translation(5_000).translate(List.of("b"), "en", "es"))
                .isInstanceOf(ServiceDownException.class)
                .hasMessage(server.url() + "/ did not answer in 3 attempts: status 500");
    }

    @Test
    void aQuestionThatIsWrongIsTheUsersMistake() {
        server.fail(400);
        assertThatThrownBy(() -> translation(5_000).translate(List.of("a"), "en", "xx"))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("refuses the question with status 400: status 400 it is");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void doesNotWaitForever() {
        server.fallSilent();
        assertThatThrownBy(() -> translation(50).translate(List.of("a"), "en", "es"))
                .isInstanceOf(ServiceDownException.class)
                .hasMessageContaining("no answer within 50 ms");
    }

    @Test
    void aServerThatIsGoneIsDown() {
        LibreTranslate translation = translation(2_000);
        server.close();
        assertThatThrownBy(() -> translation.translate(List.of("a"), "en", "es"))
                .isInstanceOf(ServiceDownException.class);
    }
}
