package dev.refract.augment.text.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.augment.CopyFault;
import dev.refract.augment.engine.Augmenter.Result;
import dev.refract.augment.text.Amount;
import dev.refract.augment.text.RandomTexts;
import dev.refract.augment.text.TextMedium;
import dev.refract.model.translate.LibreTranslate;
import dev.refract.model.translate.RetryPolicy;
import dev.refract.model.translate.TranslationServer;
import dev.refract.random.Range;
import dev.refract.sample.DataFault;
import dev.refract.sample.Label;
import dev.refract.sample.Reason;
import dev.refract.sample.Span;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels stay true and copies can be made again: a sentence comes back changed, the rest stays byte for byte. */
class BackTranslationTest {
    private Map<String, String> back = Map.of();
    private TranslationServer server;

    @BeforeEach
    void start() throws IOException {
        server = new TranslationServer(said -> {
            String sentence = said.substring(said.indexOf(": ") + 2);
            return said.startsWith("es>en") ? back.getOrDefault(sentence, sentence) : sentence;
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private BackTranslation operation(ServiceFailurePolicy whenDown, String... via) {
        LibreTranslate through =
                new LibreTranslate(server.url(), Optional.empty(), new RetryPolicy(5_000, 0, 1, 100, 30_000));
        return new BackTranslation(
                Amount.share(new Range(1, 1)), through, "en", List.of(via), via.length, 1_000, whenDown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'A  big dog, isn''t it?\t It ran home.' | 'A large dog, isn''t it?' | 'A  large dog, isn''t it?\t It ran home.'",
                "'A big dog.' | 'A dog.' | 'A dog.'",
                "'A dog.' | 'A very  big dog.' | 'A very  big dog.'",
                "'A dog.' | 'Now a dog ran.' | 'Now a dog ran.'",
                "'A dog.' | 'Look, A dog.' | 'Look, A dog.'",
                "'A dog.' | '' | ''",
                "'A dog.' | 'Un perro.' | 'Un perro.'",
            })
    void onlyWhatChangedIsEdited(String text, String translated, String expected) {
        int end = text.indexOf('\t') < 0 ? text.length() : text.indexOf('\t');
        back = Map.of(text.substring(0, end), translated);
        Result made =
                ModelCopies.make(TextMedium.DEFAULT, text, Label.NONE, 1, operation(ServiceFailurePolicy.REJECT, "es"));

        assertThat(ModelCopies.text(made.copy())).isEqualTo(expected);
        stop();
        assertThat(ModelCopies.replay(TextMedium.DEFAULT, text, Label.NONE, made))
                .isEqualTo(made.copy());
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5", "6", "7", "8"})
    void anySentenceBecomesAnyOther(long seed) {
        RandomTexts texts = new RandomTexts(seed);
        String from = "start " + texts.next().replaceAll("[.!?\\s]+", " ").trim() + " end";
        String to = "x " + texts.next().replaceAll("\\s+", " ").trim() + " y";
        back = Map.of(from, to);
        String made = ModelCopies.text(from, seed, operation(ServiceFailurePolicy.REJECT, "es"));

        assertThat(withoutSpaces(made)).isIn(withoutSpaces(to), withoutSpaces(from));
    }

    private static String withoutSpaces(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void aSentenceThatWouldLoseAProtectedWordStays() {
        TextMedium medium = new TextMedium(
                List.of("Keras"),
                List.of(),
                List.of(),
                false,
                true,
                List.of(),
                List.of(),
                Optional.empty(),
                1,
                Optional.empty(),
                1);
        back = Map.of("I use Keras.", "I take horns.", "It is good.", "It is fine.");
        Result made = ModelCopies.make(
                medium, "I use Keras. It is good.", Label.NONE, 1, operation(ServiceFailurePolicy.REJECT, "es"));

        assertThat(ModelCopies.text(made.copy())).isEqualTo("I use Keras. It is fine.");
    }

    @Test
    void spansMoveAlongAndAreNotTornApart() {
        back = Map.of("Ada lives in Paris now.", "At present Ada lives in Paris.");
        Label label = Label.NONE.withSpans(List.of(new Span(0, 3, "PER"), new Span(13, 18, "LOC")));
        Result made = ModelCopies.make(
                TextMedium.DEFAULT, "Ada lives in Paris now.", label, 1, operation(ServiceFailurePolicy.REJECT, "es"));

        assertThat(ModelCopies.text(made.copy())).isEqualTo("At present Ada lives in Paris.");
        assertThat(made.copy().label().spans()).containsExactly(new Span(11, 14, "PER"), new Span(24, 29, "LOC"));

        back = Map.of("Ada stays in Paris now.", "Parisian.");
        Result torn = ModelCopies.make(
                TextMedium.DEFAULT, "Ada stays in Paris now.", label, 1, operation(ServiceFailurePolicy.REJECT, "es"));
        assertThat(torn.copy().label().spans()).isEqualTo(label.spans());
    }

    @Test
    void aLineIsASentence() {
        back = Map.of("A title", "One title", "And a text.", "And one text.");
        assertThat(ModelCopies.text("A title\r\nAnd a text.", 1, operation(ServiceFailurePolicy.REJECT, "es")))
                .isEqualTo("One title\r\nAnd one text.");
    }

    @Test
    void languagesAreChained() {
        ModelCopies.text("Hello there.", 1, operation(ServiceFailurePolicy.REJECT, "es", "fr"));
        assertThat(server.asked()).hasSize(3);
        assertThat(server.asked().get(0)).startsWith("en>");
        assertThat(server.asked().get(2)).contains(">en: Hello there.");
    }

    @Test
    void aServiceThatIsDownIsTheRecordsFaultOrTheCopys() {
        server.fail(500, 500);
        assertThatThrownBy(() -> ModelCopies.text("One.", 1, operation(ServiceFailurePolicy.REJECT, "es")))
                .isInstanceOfSatisfying(
                        DataFault.class, fault -> assertThat(fault.reason()).isEqualTo(Reason.SERVICE_DOWN));
        assertThatThrownBy(() -> ModelCopies.text("One.", 1, operation(ServiceFailurePolicy.PASS, "es")))
                .isInstanceOfSatisfying(
                        CopyFault.class, fault -> assertThat(fault.reason()).isEqualTo(Reason.SERVICE_DOWN));
    }
}
